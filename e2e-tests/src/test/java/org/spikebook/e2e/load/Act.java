package org.spikebook.e2e.load;

/** What a student does in one go; the server may be killed between its two halves. */
enum Act {
    EDIT {
        @Override
        void begin(Student student) {
            student.edit();
        }

        @Override
        void finish(Student student) {
            student.noteSaved();
        }
    },
    RUN {
        @Override
        void begin(Student student) {
            student.run();
        }

        @Override
        void finish(Student student) {
            student.awaitResult();
        }
    },
    SUBMIT {
        @Override
        void begin(Student student) {
            student.submit();
        }

        @Override
        void finish(Student student) {
            student.noteReceipt();
        }
    },
    TRAIN {
        @Override
        void begin(Student student) {
            student.train();
        }

        @Override
        void finish(Student student) {
            student.noteTraining();
        }
    };

    abstract void begin(Student student);

    /** Waits until the page acknowledges it, and notes what must not be lost from now on. */
    abstract void finish(Student student);
}
