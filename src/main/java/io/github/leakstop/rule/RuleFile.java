package io.github.leakstop.rule;

import java.util.List;

/** One file of rules just read. */
record RuleFile(String provider, List<String> mentions, List<RuleDraft> rules) {}
