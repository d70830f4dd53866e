package org.spikebook.web.question.ui;

/** A field of one line, in which the Enter key answers. */
abstract class OneLineForm implements AnswerForm {

    /**
     * Tells of the key with the value as it is typed by then: a browser tells of a change after the
     * key only, and a server that is told of each letter puts back what it understood of them.
     */
    @Override
    public final void onEnter(Runnable pressed) {
        component()
                .getElement()
                .addEventListener("keypress", press -> pressed.run())
                .setFilter("event.key === 'Enter'")
                .synchronizeProperty("value");
    }
}
