package org.spikebook.web.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.web.account.GuestMigration;
import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.account.device.DeviceCookie;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.common.UploadFolders;
import org.springframework.stereotype.Component;

import java.nio.file.Files;
import java.util.Optional;

/** Makes a browser that of an account, as signing in does: with another token and session. */
@Component
class LaunchSession {

    private final Devices devices;
    private final BrowserIdentity browser;
    private final GuestMigration guestWork;
    private final NotebookRepository notebooks;
    private final CourseRepository courses;
    private final UploadFolders uploads;

    LaunchSession(
            Devices devices,
            BrowserIdentity browser,
            GuestMigration guestWork,
            NotebookRepository notebooks,
            CourseRepository courses,
            UploadFolders uploads) {
        this.devices = devices;
        this.browser = browser;
        this.guestWork = guestWork;
        this.notebooks = notebooks;
        this.courses = courses;
        this.uploads = uploads;
    }

    /**
     * What someone without an account has done in the browser.
     *
     * @param notebooks how many
     * @param classes that they are a member of, how many
     */
    record GuestWork(long notebooks, int classes) {}

    /** The work of a guest in the browser of a request; empty if there is none. */
    Optional<GuestWork> guestWork(HttpServletRequest request) {
        return DeviceCookie.read(request)
                .flatMap(devices::find)
                .filter(VisitorRow::isGuest)
                .filter(row -> hasWork(row.id()))
                .map(row ->
                        new GuestWork(
                                notebooks.countOwnedBy(row.id()),
                                courses.ofMember(row.id()).size()));
    }

    private boolean hasWork(VisitorId guest) {
        return notebooks.countOwnedBy(guest) > 0
                || !courses.ofMember(guest).isEmpty()
                || Files.isDirectory(uploads.ofVisitor(guest.toString()).path());
    }

    /** Who is signed in on the browser of a request, a guest too. */
    Optional<VisitorId> signedIn(HttpServletRequest request) {
        return DeviceCookie.read(request).flatMap(devices::find).map(VisitorRow::id);
    }

    /**
     * Makes the browser the account's. If it is already, it stays so as long as by a new sign-in:
     * who launches at the beginning of a class is not signed out in the middle.
     *
     * @param isTheirs whether what a guest did in it is of the same person: at a shared machine it
     *     may be of another
     */
    void begin(
            VisitorId account,
            boolean isTheirs,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> token = DeviceCookie.read(request);
        if (token.isPresent() && devices.prolong(token.get(), account)) {
            browser.remember(token.get(), request, response);
            return;
        }
        Optional<VisitorRow> before = token.flatMap(devices::find);
        if (isTheirs) {
            before.ifPresent(row -> {
                guestWork.bring(row.id(), account);
                guestWork.bringUploads(row.id(), account);
            });
        }
        token.ifPresent(devices::forget);
        browser.remember(devices.register(account), request, response);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
