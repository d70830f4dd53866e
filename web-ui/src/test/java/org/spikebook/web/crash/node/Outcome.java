package org.spikebook.web.crash.node;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** State of all that was acknowledged: each list names what is not as it was promised. */
record Outcome(
        List<String> lostEdits,
        List<String> lostJobs,
        List<String> lostSubmissions,
        List<String> notGradedOnce,
        List<String> closedTwice) {

    /** Counts each closing of a job, from now on. */
    static void watch(JdbcClient rows) {
        rows.sql("create table closing (job_id uuid not null)").update();
        rows.sql(
                        """
                        create function note_closing() returns trigger as $$
                        begin
                            if new.finished_at is not null and old.state in ('QUEUED', 'RUNNING') then
                                insert into closing values (new.id);
                            end if;
                            return new;
                        end $$ language plpgsql
                        """)
                .update();
        rows.sql(
                        """
                        create trigger closing after update on job for each row
                        execute function note_closing()
                        """)
                .update();
    }

    static long open(JdbcClient rows) {
        return rows.sql("select count(*) from job where state in ('QUEUED', 'RUNNING')")
                .query(Long.class)
                .single();
    }

    /** Compares the rows with what processes said. */
    static Outcome of(Collection<String> said, JdbcClient rows) {
        return new Outcome(
                of(said, Author.SAVED)
                        .filter(edit ->
                                !isThere(
                                        rows,
                                        """
                                        select count(*) from revision
                                        where cast(notebook_id as varchar) || ' ' || number = ?
                                        """,
                                        edit))
                        .toList(),
                of(said, Author.ASKED)
                        .filter(job ->
                                !isThere(
                                        rows,
                                        "select count(*) from job where cast(id as varchar)"
                                                + " = ? and state = 'DONE'",
                                        job))
                        .toList(),
                of(said, Author.SUBMITTED)
                        .filter(receipt ->
                                !isThere(
                                        rows,
                                        "select count(*) from submission where receipt = ?",
                                        receipt))
                        .toList(),
                of(said, Author.SUBMITTED)
                        .filter(receipt ->
                                !isThere(
                                        rows,
                                        """
                                        select count(*) from grade g join submission s on s.id = g.submission_id
                                        where s.receipt = ?
                                        """,
                                        receipt))
                        .toList(),
                rows.sql(
                                """
                                select cast(job_id as varchar) from closing group by job_id having count(*) > 1
                                """)
                        .query(String.class)
                        .list());
    }

    private static Stream<String> of(Collection<String> said, String what) {
        return said.stream()
                .filter(line -> line.startsWith(what + " "))
                .map(line -> line.substring(what.length() + 1));
    }

    /** Exactly once. */
    private static boolean isThere(JdbcClient rows, String count, String what) {
        return rows.sql(count).param(what).query(Long.class).single() == 1;
    }

    static long count(Collection<String> said, String what) {
        return of(said, what).count();
    }
}
