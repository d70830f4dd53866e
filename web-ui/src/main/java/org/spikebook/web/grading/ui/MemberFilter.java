package org.spikebook.web.grading.ui;

import java.util.Locale;
import java.util.function.Predicate;

/** Whom of a class a teacher looks for. */
enum MemberFilter implements Predicate<GradebookTable.Row> {
    ALL_STUDENTS {
        @Override
        public boolean test(GradebookTable.Row row) {
            return true;
        }
    },
    NOTHING_YET {
        @Override
        public boolean test(GradebookTable.Row row) {
            return row.submissions().isEmpty();
        }
    },
    BELOW_HALF {
        @Override
        public boolean test(GradebookTable.Row row) {
            return row.isGraded() && row.share() < 0.5;
        }
    },
    NOT_GRADED {
        @Override
        public boolean test(GradebookTable.Row row) {
            return !row.submissions().isEmpty() && !row.isGraded();
        }
    },
    LATE {
        @Override
        public boolean test(GradebookTable.Row row) {
            return row.late();
        }
    };

    String key() {
        return "shown." + name().toLowerCase(Locale.ROOT);
    }
}
