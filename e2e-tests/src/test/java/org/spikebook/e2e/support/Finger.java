package org.spikebook.e2e.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;

/** A finger on the screen of a phone that is drawn along; those of Playwright tap only. */
public final class Finger {

    private static final int STEPS = 8;

    private final CDPSession session;
    private double x;
    private double y;

    private Finger(CDPSession session, double x, double y) {
        this.session = session;
        this.x = x;
        this.y = y;
    }

    /**
     * Puts it down on an element, draws it to another place there, and lifts it. Places are shares
     * of the width and the height.
     */
    public static void drag(Locator on, double fromX, double fromY, double toX, double toY) {
        on.scrollIntoViewIfNeeded();
        BoundingBox box = on.boundingBox();
        Finger finger = down(on, box.x + box.width * fromX, box.y + box.height * fromY);
        finger.moveTo(box.x + box.width * toX, box.y + box.height * toY);
        finger.lift();
    }

    /** Puts it down in the middle of an element that is in sight. */
    public static Finger on(Locator element) {
        BoundingBox box = element.boundingBox();
        return down(element, box.x + box.width / 2, box.y + box.height / 2);
    }

    private static Finger down(Locator element, double x, double y) {
        Finger finger = new Finger(element.page().context().newCDPSession(element.page()), x, y);
        finger.touch("touchStart");
        return finger;
    }

    /** Draws it to the middle of an element, where that is now. */
    public void moveTo(Locator element) {
        BoundingBox box = element.boundingBox();
        moveTo(box.x + box.width / 2, box.y + box.height / 2);
    }

    /** Draws it to a place of the screen, in pixels. */
    public void moveTo(double toX, double toY) {
        double fromX = x;
        double fromY = y;
        for (int k = 1; k <= STEPS; k++) {
            double share = (double) k / STEPS;
            x = fromX + share * (toX - fromX);
            y = fromY + share * (toY - fromY);
            touch("touchMove");
        }
    }

    public void lift() {
        send("touchEnd", new JsonArray());
        session.detach();
    }

    private void touch(String type) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        send(type, points);
    }

    private void send(String type, JsonArray points) {
        JsonObject touch = new JsonObject();
        touch.addProperty("type", type);
        touch.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", touch);
    }
}
