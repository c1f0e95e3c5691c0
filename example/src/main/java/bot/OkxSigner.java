package bot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to OKX. */
public final class OkxSigner {
    private static final String API_KEY = System.getenv("OKX_API_KEY");
    private static final String SECRET_KEY = System.getenv("OKX_SECRET_KEY");
    private static final String PASSPHRASE = System.getenv("OKX_PASSPHRASE");

    /** The headers that OKX asks for. */
    public Map<String, String> headers(String timestamp, String method, String path, String body)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] sign = mac.doFinal((timestamp + method + path + body).getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "OK-ACCESS-KEY", API_KEY,
                "OK-ACCESS-SIGN", Base64.getEncoder().encodeToString(sign),
                "OK-ACCESS-TIMESTAMP", timestamp,
                "OK-ACCESS-PASSPHRASE", PASSPHRASE);
    }
}
