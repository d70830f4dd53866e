package org.spikebook.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;

import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Timeouts;

import java.util.List;

/** The canvas of {@link ManyParts}: how long it takes to be drawn, and how smoothly it pans. */
final class LargeCanvas {

    private static final int STEPS = 120;
    private static final double PANNED_PX = 240;

    /** From the press that shows the canvas until all of it is drawn, in ms, with a limit. */
    private static final String AWAIT =
            """
            ([nodes, lines, most]) => {
              const count = part => document.querySelectorAll('.react-flow__' + part).length;
              const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              window.spikebookDrawn = new Promise((done, fail) => document.addEventListener('click', async () => {
                const begin = performance.now();
                do {
                  await frame();
                  if (performance.now() - begin > most) {
                    return fail(new Error(`${count('node')} nodes, ${count('edge')} lines`));
                  }
                } while (count('node') < nodes || count('edge') < lines);
                await frame();
                done(performance.now() - begin);
              }, { capture: true, once: true }));
            }
            """;

    private static final String DRAWN_MS = "() => window.spikebookDrawn";

    /** A place of the canvas that no part covers. */
    private static final String FREE_PLACE =
            """
            canvas => {
              const { left, top, right, bottom } = canvas.getBoundingClientRect();
              for (let y = top + 30; y < bottom - 30; y += 7) {
                for (let x = left + 30; x < right - 300; x += 7) {
                  if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) {
                    return [x, y];
                  }
                }
              }
              return null;
            }
            """;

    private static final String COUNT_FRAMES =
            """
            () => {
              const times = window.spikebookFrames = [];
              const note = time => {
                times.push(time);
                window.spikebookFrame = requestAnimationFrame(note);
              };
              window.spikebookFrame = requestAnimationFrame(note);
            }
            """;

    private static final String FRAMES_A_SECOND =
            """
            () => {
              cancelAnimationFrame(window.spikebookFrame);
              const times = window.spikebookFrames;
              return 1000 * (times.length - 1) / (times.at(-1) - times[0]);
            }
            """;

    private static final String SIGHT =
            "canvas => canvas.querySelector('.react-flow__viewport').style.transform";

    private final NetworkCell network;
    private final Page page;

    LargeCanvas(NetworkCell network) {
        this.network = network;
        this.page = network.locator().page();
    }

    /** From Apply to the answer, in ms. */
    double apply() {
        network.view(Hand.MOUSE, "Text");
        return network.text().timeApplying(List.of(ManyParts.document()))[0];
    }

    /** From the press on Canvas until all parts are drawn, in ms. */
    double draw() {
        page.evaluate(AWAIT, List.of(ManyParts.NODES, ManyParts.LINES, Timeouts.PAGE_MS));
        network.view(Hand.MOUSE, "Canvas");
        return ((Number) page.evaluate(DRAWN_MS)).doubleValue();
    }

    /** Frames a second while it is panned by the mouse, to the right and back. */
    double pan() {
        Locator canvas = network.locator().locator(".react-flow");
        canvas.scrollIntoViewIfNeeded();
        Object free = canvas.evaluate(FREE_PLACE);
        assertThat(free).as("a place of the canvas that no part covers").isNotNull();
        List<?> place = (List<?>) free;
        double x = ((Number) place.get(0)).doubleValue();
        double y = ((Number) place.get(1)).doubleValue();
        Object before = canvas.evaluate(SIGHT);
        page.mouse().move(x, y);
        page.mouse().down();
        page.evaluate(COUNT_FRAMES);
        page.mouse().move(x + PANNED_PX, y, new Mouse.MoveOptions().setSteps(STEPS));
        assertThat(canvas.evaluate(SIGHT)).isNotEqualTo(before);
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(STEPS));
        double framesASecond = ((Number) page.evaluate(FRAMES_A_SECOND)).doubleValue();
        page.mouse().up();
        return framesASecond;
    }
}
