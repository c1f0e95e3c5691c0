package io.github.leakstop.triage;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns candidates and their places into findings: confirms the latent ones by where they lie, settles which rule a span
 * belongs to, makes one finding of a value with all its places, joins the parts of a credential, names and excuses.
 *
 * <p>The order of input never changes the output. Immutable and thread-safe.
 */
public final class Triage {
    private final RulePack pack;
    private final TriageOptions options;
    private final Map<String, Rule> rules = new HashMap<>();

    private Triage(RulePack pack, TriageOptions options) {
        this.pack = pack;
        this.options = options;
        for (Rule rule : pack.rules()) {
            rules.put(rule.id(), rule);
        }
    }

    public static Triage of(RulePack pack, TriageOptions options) {
        return new Triage(pack, options);
    }

    /**
     * Judges everything that one scan detected.
     *
     * @param located contents with candidates, and, so that they can confirm and excuse, contents that only mention a
     *     provider or hold an inline allow
     * @throws IllegalArgumentException when a candidate names a rule that is not in the pack
     */
    public Judgement judge(List<Located> located) {
        if (!holdsAnything(located)) {
            return new Judgement(List.of(), List.of());
        }
        Mentions mentions = new Mentions(pack);
        Specificity specificity = new Specificity(mentions);
        KeptBeside beside = new KeptBeside(mentions);
        List<Credential> credentials = beside.told(merged(claims(located, mentions, specificity), specificity));
        List<CredentialSet> sets = new ArrayList<>();
        for (List<Credential> members : CredentialSets.of(credentials, new NameStems(pack, mentions), beside)) {
            sets.add(CredentialSet.of(members));
        }
        Collections.sort(sets);
        InlineAllows allows = new InlineAllows(pack.rules(), located, options);
        return new Judgement(new FindingsDraft(mentions, allows).of(sets), allows.unused());
    }

    /** Else there is nothing to judge, and a clean build need not load all that judges. */
    private static boolean holdsAnything(List<Located> located) {
        for (Located content : located) {
            if (!content.detection().isOnlySpeech()) {
                return true;
            }
        }
        return false;
    }

    private List<Claim> claims(List<Located> located, Mentions mentions, Specificity specificity) {
        Neighbourhood neighbourhood = new Neighbourhood(mentions, located);
        List<Claim> all = new ArrayList<>();
        for (Located content : located) {
            if (content.detection().candidates().isEmpty()) {
                continue;
            }
            Set<String> around = neighbourhood.around(content);
            List<Claim> here = new ArrayList<>();
            for (Candidate candidate : content.detection().candidates()) {
                Rule rule = rule(candidate.ruleId());
                Claim.of(content, candidate, rule, around.contains(rule.provider()))
                        .ifPresent(here::add);
            }
            all.addAll(specificity.undisputed(here));
        }
        return all;
    }

    private static List<Credential> merged(List<Claim> claims, Specificity specificity) {
        Map<Secret, List<Claim>> byValue = new LinkedHashMap<>();
        for (Claim claim : claims) {
            byValue.computeIfAbsent(claim.candidate().secret(), k -> new ArrayList<>())
                    .add(claim);
        }
        List<Credential> credentials = new ArrayList<>();
        for (List<Claim> same : byValue.values()) {
            credentials.add(Credential.of(same, specificity));
        }
        Collections.sort(credentials);
        return credentials;
    }

    private Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "a candidate names the rule " + id + ", which is not in the pack " + pack.id());
        }
        return rule;
    }
}
