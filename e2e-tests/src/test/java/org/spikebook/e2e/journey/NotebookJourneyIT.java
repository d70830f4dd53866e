package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** Work that is not lost: under a name, in two tabs, after a reload, after a crash. */
@OwnServer
class NotebookJourneyIT extends Journey {

    /** The title of the noisy population without its lesson. */
    private static final String NOTEBOOK = "Noise";

    private static final String LESSON = "From spike to silicon";
    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String SMALLER_SPIKES = "The same average, smaller spikes";
    private static final String TIME_CONSTANT = "Membrane time constant";
    private static final String BALANCED = "Four thousand excite, a thousand inhibit";
    private static final String IZHIKEVICH = "Population izhikevich: 10 · Izhikevich.";
    private static final String LIF = "Population lif: 10 · Leaky integrate-and-fire.";
    private static final String PASSWORD = "three words here";

    @Test
    void work_ofAGuest_isUnderTheirNameInAnotherBrowser() {
        Visitor guest = visitor("guest", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(guest).startNoisy();
        addIzhikevich(notebook);
        String path = notebook.path();
        AccountPage account = AccountPage.open(guest);
        account.submit("Create account", "Create account", "Mary", PASSWORD);
        account.assertHeading("Signed in as Mary");
        NotebookPage.open(guest, path).network(NOISY).assertShows(IZHIKEVICH);

        Visitor elsewhere = visitorInOwnBrowser("elsewhere", Screen.DESKTOP);
        AccountPage.openNothing(elsewhere, path);
        AccountPage door = AccountPage.open(elsewhere);
        door.submit("Sign in", "Sign in", "Mary", "another password");
        door.assertSays("Wrong name or password.");
        door.submit("Sign in", "Sign in", "Mary", PASSWORD);
        door.assertHeading("Signed in as Mary");

        NotebookPage found = CatalogPage.open(elsewhere).openNotebook(NOTEBOOK);
        found.network(NOISY).assertShows(IZHIKEVICH);
    }

    @Test
    void secondTab_thatSavesAnOlderState_getsACopyThatIsSeen() {
        Visitor visitor = visitor("two-tabs", Screen.DESKTOP);
        NotebookPage first = CatalogPage.open(visitor).startNoisy();
        Visitor tab = secondTab(visitor);
        NotebookPage second = NotebookPage.open(tab, first.path());
        second.network(NOISY).assertShowsNot(IZHIKEVICH);

        addIzhikevich(first);
        second.network(NOISY).canvas().drag("Leaky integrate-and-fire", 300, 200);

        second.assertContinuedAsACopy();
        tab.takeScreenshot("copy");
        second.reload().network(NOISY).assertShows(LIF);
        second.network(NOISY).assertShowsNot(IZHIKEVICH);
        first.reload().network(NOISY).assertShows(IZHIKEVICH);
        first.network(NOISY).assertShowsNot(LIF);
        CatalogPage.open(visitor)
                .openNotebook(NOTEBOOK + " (conflict copy)")
                .network(NOISY)
                .assertShows(LIF);
    }

    @Test
    void connection_thatIsLost_isToldUntilItIsThereAgain() {
        Visitor visitor = visitor("offline", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start(LESSON);
        notebook.awaitSaved();

        visitor.page().context().setOffline(true);
        notebook.assertUnconnected();
        visitor.assertFitsPhoneInTheDark("offline-phone");

        visitor.page().context().setOffline(false);
        notebook.awaitSaved();
        visitor.forgiveRequests();
    }

    @Test
    void work_doneWithoutAConnection_waitsInThePage_andIsKept() {
        Visitor visitor = visitor("offline-work", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start(LESSON);
        notebook.question("Will they be silent?")
                .predictOption("Each fires now and then, irregularly.");
        NetworkCell network = notebook.network(NOISY);
        network.canvas().select("exc");
        notebook.awaitSaved();

        visitor.setConnected(false);
        network.set(TIME_CONSTANT, "12");
        notebook.question(SMALLER_SPIKES).predictOptionUnconnected("It falls.");
        notebook.assertUnconnected();
        visitor.setConnected(true);

        notebook.question(SMALLER_SPIKES).assertIsKept();
        notebook.awaitSaved();
        notebook.reload().question(SMALLER_SPIKES).assertIsKept();
        notebook.network(NOISY).canvas().select("exc");
        notebook.network(NOISY).assertValue(TIME_CONSTANT, "12");
        visitor.forgiveRequests();
    }

    @Test
    void page_whoseServerIsRestarted_loadsItselfAgain_withAllThatItCalledSaved() {
        Visitor visitor = visitor("restarted", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        notebook.network(NOISY).canvas().select("exc");
        notebook.network(NOISY).set(TIME_CONSTANT, "12");
        notebook.awaitSaved();

        notebook.awaitItsReload(() -> {
            server().stop();
            server().start();
        });

        notebook.network(NOISY).canvas().select("exc");
        notebook.network(NOISY).assertValue(TIME_CONSTANT, "12");
        visitor.forgiveRequests();
    }

    @Test
    void contents_areShutByEscape_andByAPressElsewhere() {
        Visitor visitor = visitor("contents", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start(LESSON);

        notebook.openAndShutContents("Escape");
        notebook.openAndLeaveContents();
    }

    @Test
    void undo_goesBackBeyondAReload() {
        Visitor visitor = visitor("undo", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        addIzhikevich(notebook);

        notebook.reload().undo();
        notebook.network(NOISY).assertShowsNot(IZHIKEVICH);
        notebook.reload().redo();
        notebook.network(NOISY).assertShows(IZHIKEVICH);
    }

    @Test
    void training_ofAServerThatWasKilled_continuesAfterTheRestart() {
        Visitor visitor = visitor("resumed", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startTheLongTour();
        TrainingCell training = notebook.training("Train the digit classifier");
        training.set(Hand.MOUSE, "Epochs", "30");
        training.startTraining(Hand.MOUSE, 4, 30);
        String path = notebook.path();

        server().kill();
        server().start();

        visitor.forgiveRequests();
        NotebookPage.open(visitor, path).training("Train the digit classifier").awaitTrained();
        visitor.forgiveRequests();
    }

    @Test
    void longRun_canBeCancelled() {
        Visitor visitor = visitor("long-run", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        String document = network.document();
        String minutesOfWork =
                document.replaceFirst("(\"durationMs\" ?: ?)\\d+", "$110000000")
                        .replaceAll("(\"size\" ?: ?)80", "$1400")
                        .replaceAll("(\"record\" ?: ?)\"vMv\"", "$1\"spikes\"");
        network.paste(minutesOfWork);

        network.startRun(Hand.MOUSE);
        network.cancelRun(Hand.MOUSE);

        network.paste(document);
        network.run(Hand.MOUSE, "Hz on average");
    }

    @Test
    void longRun_isShown_alsoAfterAReload() {
        Visitor visitor = visitor("balanced", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start("A balanced network");
        notebook.question("What will the network do?")
                .predictOption("every neuron fires as fast as it can, and regularly");
        notebook.network(BALANCED).run(Hand.MOUSE, "Hz on average");
        visitor.takeScreenshot("raster");

        notebook.reload().network(BALANCED).awaitResult("Hz on average");
    }

    private static void addIzhikevich(NotebookPage notebook) {
        notebook.network(NOISY).canvas().drag("Izhikevich", 300, 200);
        notebook.network(NOISY).assertShows(IZHIKEVICH);
        notebook.awaitSaved();
    }
}
