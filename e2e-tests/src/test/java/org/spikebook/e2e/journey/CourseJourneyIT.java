package org.spikebook.e2e.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.SpikebookServer;
import org.spikebook.e2e.support.Visitor;

import java.util.List;

/** Lessons as a new student goes through them: every prediction is made, every task is solved. */
@OwnServer
class CourseJourneyIT extends Journey {

    /** Its lessons train for minutes, where code is compiled as if a server ended soon. */
    @Override
    protected List<String> javaOptions() {
        return SpikebookServer.AS_LAUNCHED;
    }

    @ParameterizedTest
    @EnumSource
    void lesson_isCompleted(SolvedLesson lesson) {
        Visitor visitor = visitor(lesson.visitor(), Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start(lesson.title());
        notebook.assertIsHeldBack();
        notebook.predictions().makeAll();
        notebook.assertHoldsNothingBack();
        visitor.takeScreenshot("predicted");

        lesson.solve(notebook);
        visitor.takeScreenshot("done");
    }
}
