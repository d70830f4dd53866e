package org.spikebook.web.common.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before what was typed and not saved is given up for another page. */
public final class UnsavedDialog extends ConfirmDialog {

    /**
     * @param lost says what is lost
     * @param leave the way to the other page, which waits
     */
    public UnsavedDialog(String lost, ContinueNavigationAction leave) {
        Words words = Words.of(UnsavedDialog.class);
        setHeader(words.of("unsaved.heading"));
        setText(lost);
        setConfirmText(words.of("unsaved.leave"));
        addConfirmListener(confirm -> leave.proceed());
        setCancelable(true);
        setCancelText(words.of("unsaved.stay"));
        addCancelListener(cancel -> leave.cancel());
    }
}
