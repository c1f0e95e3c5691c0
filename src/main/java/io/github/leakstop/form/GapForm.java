package io.github.leakstop.form;

import io.github.leakstop.finding.Gap;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What could not be looked at, as bytes. */
public final class GapForm {
    private GapForm() {}

    public static Gap read(DataInputStream in) throws IOException {
        return new Gap(Gap.Cause.valueOf(Form.string(in)), Form.string(in), Form.string(in));
    }

    public static void write(Gap gap, DataOutputStream out) throws IOException {
        Form.string(gap.cause().name(), out);
        Form.string(gap.where(), out);
        Form.string(gap.detail(), out);
    }
}
