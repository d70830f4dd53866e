package org.spikebook.web.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.HttpTest;
import org.spikebook.web.lti.TestBrowser;
import org.spikebook.web.lti.TestPlatform.Person;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Scores that the platform does not take the first time, over HTTP. */
@HttpTest
class UntakenScoresTest extends ScoredClass {

    @Autowired ScoreDeliveryService deliveries;

    @Test
    void refusedScore_isSentLater_withTheOneThatCountsByThen() {
        platform.refuseScores(1);
        submit(ada, 7);
        run();
        run();
        assertThat(platform.scores()).isEmpty();
        assertThat(jdbc.sql("select failure from lti_score").query(String.class).single())
                .contains("503");

        submit(ada, 8);
        run();

        assertThat(platform.scores()).hasSize(1);
        assertThat(number(platform.scores().getFirst(), "scoreGiven")).isEqualTo(8);
    }

    @Test
    void refusedScore_isTriedAgain_whenItsPauseIsOver() {
        platform.refuseScores(1);
        submit(ada, 7);
        run();

        jdbc.sql("update lti_score set next_at = '2026-01-01 00:00:00+00'").update();
        run();

        assertThat(platform.scores()).hasSize(1);
    }

    @Test
    void refusedScore_isListedForTheInstructor_whoHasItSentAgain() {
        platform.refuseScores(1);
        submit(ada, 7);
        run();
        visitors.as(teacher);

        ScoreDelivery refused = deliveries.of(course).orElseThrow();

        assertThat(refused.taken()).isZero();
        assertThat(refused.waiting()).isZero();
        assertThat(refused.failed())
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.student()).isEqualTo("Ada");
                    assertThat(failed.reason().english()).contains("status 503");
                    assertThat(failed.next()).isNotNull();
                });

        deliveries.sendAgain(course);
        run();

        assertThat(platform.scores()).hasSize(1);
        assertThat(deliveries.of(course)).contains(new ScoreDelivery(1, 0, List.of()));
    }

    @Test
    void score_thatCannotBeSentAtAll_failsAlone() {
        jdbc.sql("update lti_link set score_url = 'no address' where score_url is not null")
                .update();
        submit(ada, 7);

        run();

        assertThat(jdbc.sql("select attempts from lti_score").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void platformThatDoesNotAnswer_waits_andDelaysNoOther() {
        UUID silent = silentPlatform();
        Person ben = Person.of("Ben", context, "Learner");
        new TestBrowser(platform, port).launch(ben);
        know(silent, ben);
        submit(ada, 7);
        submit(ben, 8);

        run();

        assertThat(platform.scores()).hasSize(2);
        String ofSilent = "from lti_score where link_id = :link";
        assertThat(
                        jdbc.sql("select sum(attempts) " + ofSilent)
                                .param("link", silent)
                                .query(Integer.class)
                                .single())
                .as("attempts: the first that is not answered lets the others wait")
                .isEqualTo(1);
        assertThat(
                        jdbc.sql("select count(*) " + ofSilent + " and next_at > current_timestamp")
                                .param("link", silent)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    /** A platform of the same class that no one runs; the id of its link. */
    private UUID silentPlatform() {
        UUID id = UUID.randomUUID();
        String url = "http://127.0.0.1:1/";
        jdbc.sql(
                        "insert into lti_platform values (:id, 'Silent', :url, 'c', :url, :url,"
                                + " :url, :now)")
                .param("id", id)
                .param("url", url)
                .param("now", NOON.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into lti_context values (:id, :id, '1', 'x', 'Spikes', :course, null)")
                .param("id", id)
                .param("course", course.value())
                .update();
        jdbc.sql("insert into lti_link values (:id, :id, 'x', 'Spikes', :assignment, :url)")
                .param("id", id)
                .param("assignment", assignment.value())
                .param("url", url)
                .update();
        know(id, ada);
        return id;
    }

    /** The silent platform knows the person too, and has them in its course. */
    private void know(UUID silent, Person person) {
        jdbc.sql(
                        "insert into lti_identity values ('http://127.0.0.1:1/', :subject,"
                                + " :account, :now)")
                .param("subject", person.subject())
                .param("account", account(person).value())
                .param("now", NOON.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into lti_enrollment values (:id, :account, 'STUDENT', :now)")
                .param("id", silent)
                .param("account", account(person).value())
                .param("now", NOON.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void revokedToken_isRequestedAgain() {
        submit(ada, 7);
        run();
        platform.revokeTokens();
        submit(ada, 8);
        run();
        assertThat(platform.scores()).hasSize(1);

        jdbc.sql(
                        "update lti_score set next_at = '2026-01-01 00:00:00+00' where next_at is"
                                + " not null")
                .update();
        run();

        assertThat(platform.scores()).hasSize(2);
        assertThat(platform.tokenRequests()).hasSize(2);
    }
}
