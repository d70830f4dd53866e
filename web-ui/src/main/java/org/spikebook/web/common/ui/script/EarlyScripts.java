package org.spikebook.web.common.ui.script;

/**
 * Runs the scripts of all components while the server answers the first request of a page: Vaadin
 * would run them only when it has the answer, and its next request waits for them.
 */
public final class EarlyScripts {

    /**
     * Runs in the head of every page. The first request is the one that begins it; scripts that run
     * before it is on its way would delay it. They are those that {@link ScriptPreload} names;
     * where they fail, Vaadin says so when it asks for them itself.
     */
    public static final String SCRIPT =
            """
            (function () {
              var requests = XMLHttpRequest.prototype;
              var send = requests.send;
              requests.send = function () {
                requests.send = send;
                send.apply(this, arguments);
                var all = document.querySelector(
                    'link[rel="modulepreload"][href*="/generated-flow-imports-"]');
                if (all) import(all.href).catch(function () { /* Vaadin says so */ });
              };
            })();
            """;

    private EarlyScripts() {}
}
