package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

import org.spikebook.web.classroom.TermsEffect;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

/** Asks before grades that students may have seen become others. */
final class GradeConfirmation {

    private GradeConfirmation() {}

    /** Runs {@code change}, after a confirmation if it changes grades. */
    static void ask(TermsEffect effect, Runnable change) {
        if (effect.grades().isEmpty()) {
            change.run();
            return;
        }
        Words words = Words.of(GradeConfirmation.class);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(
                words.of(
                        "edit.confirm.heading",
                        Quantity.count(effect.grades().size(), words.locale())));
        EffectSummary summary = new EffectSummary();
        summary.show(effect);
        dialog.setText(summary);
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("edit.confirm.cancel"));
        dialog.setConfirmText(words.of("edit.confirm.change"));
        dialog.addConfirmListener(confirm -> change.run());
        dialog.open();
    }
}
