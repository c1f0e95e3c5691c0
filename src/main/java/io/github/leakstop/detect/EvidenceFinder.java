package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Set;

/** Finds what names and mentions say for a sighting; company is {@link Company}'s. */
final class EvidenceFinder {
    /** Members of a block that are further away say nothing. */
    static final int REACH = 1500;

    private static final Set<Role> PARTS = Set.of(Role.KEY, Role.SECRET);

    private final RuleIndex index;
    private final Text text;
    private final Mentions mentions;
    private final Holders holders;
    private final Work work;

    EvidenceFinder(RuleIndex index, Text text, Mentions mentions, Holders holders, Work work) {
        this.index = index;
        this.text = text;
        this.mentions = mentions;
        this.holders = holders;
        this.work = work;
    }

    void find(Sighting sighting) {
        CompiledRule rule = sighting.rule();
        int provider = rule.provider();
        Holder holder = sighting.holder();
        if (rule.proves()) {
            sighting.add(Evidence.PROOF);
        }
        boolean ownBlock = !rule.isGeneric() && isOwnBlock(provider, holder);
        if (sighting.isNamed()) {
            NameFit fit = NameFit.of(rule, holder);
            if (fit == NameFit.FULL || fit == NameFit.IN_COMPANY && hasPartsBeside(holder)) {
                sighting.add(Evidence.NAME);
            }
        }
        if (rule.isGeneric()) {
            return;
        }
        sighting.mentionedAt(mentions.distance(provider, sighting.start()));
        if (ownBlock || !holder.isNone() && isSpokenOf(provider, holder)) {
            sighting.add(Evidence.OWN_NAME);
        } else if (mentions.speaksOf(provider) && !isForeign(provider, holder)) {
            sighting.add(Evidence.CONTEXT);
        }
    }

    /** The provider's word is in the name, the callee, or the path to them. */
    private boolean isSpokenOf(int provider, Holder holder) {
        Assignment a = holder.assignment();
        return mentions.speaksOf(provider, a.nameStart(), a.nameEnd())
                || isIn(provider, a.name())
                || isIn(provider, a.callee());
    }

    private boolean isIn(int provider, String name) {
        if (name.isEmpty()) {
            return false;
        }
        List<String> words = NameFit.words(name);
        String joined = String.join("", words);
        return index.mentionsOf(provider).stream().anyMatch(m -> m.isIn(words, joined));
    }

    /** The name is another provider's. */
    private boolean isForeign(int provider, Holder holder) {
        Assignment a = holder.assignment();
        return a.nameEnd() > a.nameStart() && mentions.speaksOfOther(provider, a.nameStart(), a.nameEnd());
    }

    /** In the block the provider is spoken of, and no other is nearer. */
    private boolean isOwnBlock(int provider, Holder holder) {
        if (holder.block() == 0 || !mentions.speaksOf(provider) || isForeign(provider, holder)) {
            return false;
        }
        Holders.Extent extent = holders.extent(holder, REACH);
        int from = opener(extent.from());
        return mentions.speaksOf(provider, from, extent.to())
                && mentions.isNearest(provider, holder.start(), from, extent.to());
    }

    /** The start of the line before the block: what calls it, heads it, or says in a comment what it is. */
    private int opener(int from) {
        int at = from;
        int lines = 0;
        while (at > 0 && from - at < 200) {
            if (text.bytes()[at - 1] == '\n' && ++lines == 2) {
                break;
            }
            at--;
        }
        return at;
    }

    /** A key or a secret of the same stem is named in the block, whatever its value: {@code apiKey}, {@code password}. */
    private boolean hasPartsBeside(Holder holder) {
        if (holder.block() == 0) {
            return false;
        }
        List<Holder> block = holders.near(holder, REACH);
        work.add(block.size());
        return block.stream()
                .filter(m -> m.role().filter(PARTS::contains).isPresent())
                .anyMatch(m -> index.stems().agree(m.name(), holder.name()));
    }
}
