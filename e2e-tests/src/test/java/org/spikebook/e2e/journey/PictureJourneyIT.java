package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.LessonText;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** A lesson of the server's own folder: its picture with its source, and a word explained. */
@OwnServer
class PictureJourneyIT extends Journey {

    private static final String SHOWN = "The potential rises to the threshold and spikes";
    private static final String CLAMP = "feedback that holds the potential where it is wanted";
    private static final String AUTHORS = "A. L. Hodgkin and A. F. Huxley (1952)";

    private static final String LESSON =
            """
            ---
            title: A recorded neuron
            summary: A picture, and where it is from.
            goals:
              - See what was measured
            minutes: 5
            version: 1
            ---

            ![%s](recording.png "A neuron in a slice; step of 200 pA. From [^hh].")

            The currents behind it were found with a [voltage clamp](#term "%s") [^hh].

            [^hh]: %s, *J. Physiol.* 117, 500–544, doi:10.1113/jphysiol.1952.sp004764
            """
                    .formatted(SHOWN, CLAMP, AUTHORS);

    @Override
    protected void furnish(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("lessons").resolve("a-recorded-neuron"));
        Files.writeString(folder.resolve("lesson.md"), LESSON);
        BufferedImage picture = new BufferedImage(640, 240, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(picture, "png", folder.resolve("recording.png").toFile());
    }

    @Test
    void picture_hasItsCaption_andNotesAndTermsTellWhatTheyMean() {
        Visitor visitor = visitor("picture", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start("A recorded neuron");
        LessonText text = new LessonText(visitor);

        text.assertPicture(SHOWN, "A neuron in a slice; step of 200 pA.");
        text.assertMarkTells(AUTHORS);
        text.assertTermTells(CLAMP);
        text.assertRefersTo(AUTHORS, "https://doi.org/10.1113/jphysiol.1952.sp004764");
        visitor.takeScreenshot("text");
        visitor.assertAccessible();

        notebook.reload();
        new LessonText(visitor).assertPicture(SHOWN, "A neuron in a slice");
        visitor.assertFitsPhoneInTheDark("text-on-a-phone");
    }
}
