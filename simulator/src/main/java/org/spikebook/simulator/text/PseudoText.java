package org.spikebook.simulator.text;

/** Marks a text as having come from a bundle: {@code Run} becomes {@code ⟦Ŕûñ⟧}. */
final class PseudoText {

    private static final String PLAIN = "AEINORSUYaeinorsuy";
    private static final String ACCENTED = "ÅÉÎÑÖŔŠÛÝåéîñöŕšûý";

    private PseudoText() {}

    static String mark(String text) {
        StringBuilder marked = new StringBuilder(text.length() + 2).append('⟦');
        text.chars().forEach(c -> marked.append(accented((char) c)));
        return marked.append('⟧').toString();
    }

    private static char accented(char c) {
        int at = PLAIN.indexOf(c);
        return at < 0 ? c : ACCENTED.charAt(at);
    }
}
