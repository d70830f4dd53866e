package org.spikebook.web.publish;

import tools.jackson.databind.json.JsonMapper;

/** Writes pieces of HTML. */
final class Html {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Html() {}

    /** A text as it stands between tags and in attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** An element that holds data for the page's script. */
    static String data(Object value) {
        return data(JSON.writeValueAsString(value));
    }

    /** The same of JSON text. */
    static String data(String json) {
        return "<script type=\"application/json\">" + json.replace("<", "\\u003c") + "</script>\n";
    }

    /** A piece with its texts filled in, escaped. */
    static String filled(String pattern, Object... texts) {
        Object[] safe = new Object[texts.length];
        for (int k = 0; k < texts.length; k++) {
            safe[k] = escaped(String.valueOf(texts[k]));
        }
        return pattern.formatted(safe);
    }
}
