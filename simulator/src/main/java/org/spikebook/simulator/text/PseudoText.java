package org.spikebook.simulator.text;

/** A text, marked as having come from a bundle: {@code Run} becomes {@code ⟦Ŕûñ⟧}. */
record PseudoText(String text) {

    private static final String PLAIN = "AEINORSUYaeinorsuy";
    private static final String ACCENTED = "ÅÉÎÑÖŔŠÛÝåéîñöŕšûý";

    String marked() {
        StringBuilder marked = new StringBuilder(text.length() + 2).append('⟦');
        text.chars().forEach(c -> marked.append(accented((char) c)));
        return marked.append('⟧').toString();
    }

    private static char accented(char c) {
        int at = PLAIN.indexOf(c);
        return at < 0 ? c : ACCENTED.charAt(at);
    }
}
