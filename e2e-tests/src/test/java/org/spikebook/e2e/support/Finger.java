package org.spikebook.e2e.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;

/** A finger on the screen of a phone that is drawn along; those of Playwright tap only. */
public final class Finger {

    private static final int STEPS = 8;

    private Finger() {}

    /**
     * Puts it down on an element, draws it to another place there, and lifts it. Places are shares
     * of the width and the height.
     */
    public static void drag(Locator on, double fromX, double fromY, double toX, double toY) {
        on.scrollIntoViewIfNeeded();
        BoundingBox box = on.boundingBox();
        CDPSession session = on.page().context().newCDPSession(on.page());
        for (int k = 0; k <= STEPS; k++) {
            double share = (double) k / STEPS;
            JsonObject point = new JsonObject();
            point.addProperty("x", box.x + box.width * (fromX + share * (toX - fromX)));
            point.addProperty("y", box.y + box.height * (fromY + share * (toY - fromY)));
            JsonArray points = new JsonArray();
            points.add(point);
            send(session, k == 0 ? "touchStart" : "touchMove", points);
        }
        send(session, "touchEnd", new JsonArray());
        session.detach();
    }

    private static void send(CDPSession session, String type, JsonArray points) {
        JsonObject touch = new JsonObject();
        touch.addProperty("type", type);
        touch.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", touch);
    }
}
