package org.spikebook.web.grading.ui.marking;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

import org.spikebook.web.common.ui.Words;

/** Asks before marks that were typed and not saved are given up. */
final class UnsavedMarksDialog extends ConfirmDialog {

    UnsavedMarksDialog(Runnable leave, Runnable stay) {
        Words words = Words.of(UnsavedMarksDialog.class);
        setHeader(words.of("unsaved.heading"));
        setText(words.of("unsaved.text"));
        setConfirmText(words.of("unsaved.leave"));
        addConfirmListener(confirm -> leave.run());
        setCancelable(true);
        setCancelText(words.of("unsaved.stay"));
        addCancelListener(cancel -> stay.run());
    }
}
