package org.spikebook.web.account.person;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.person.AbsentPersonRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every day, if the operator says so, erases people who did not come back for long, with what
 * classes have of them. Who has a role on the server stays, and so does the only instructor of a
 * class with others in it.
 */
@Configuration
class AbsentPeople {

    private static final Logger LOG = LoggerFactory.getLogger(AbsentPeople.class);
    private static final Duration EVERY = Duration.ofDays(1);

    @Bean
    Task<Void> eraseAbsentPeople(
            AbsentPersonRepository absent,
            PersonalDataService people,
            RetentionProperties settings,
            Clock clock) {
        return Tasks.recurring("erase-absent-people", FixedDelay.of(EVERY))
                .execute((_, _) -> {
                    if (settings.erasesAbsentPeople()) {
                        Instant since = clock.instant().minus(settings.absentPeople());
                        int erased = erase(absent, people, since);
                        LOG.info("People erased who did not come back: {}", erased);
                    }
                });
    }

    /**
     * Erases those who were not seen since then, one after the other.
     *
     * @return how many
     */
    static int erase(
            AbsentPersonRepository absent, PersonalDataService people, Instant notSeenSince) {
        int erased = 0;
        for (VisitorId person : absent.find(notSeenSince)) {
            erased += people.eraseAbsent(person).isEmpty() ? 1 : 0;
        }
        return erased;
    }
}
