package org.spikebook.web.account.person;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Settings under {@code spikebook.retention.*}.
 *
 * @param absentPeople how long what is theirs is kept of people who do not come back; zero for no
 *     limit
 */
@ConfigurationProperties("spikebook.retention")
record RetentionProperties(@DefaultValue("0d") Duration absentPeople) {

    /** A number without a unit is one of milliseconds. */
    private static final Duration LEAST = Duration.ofDays(90);

    RetentionProperties {
        if (!absentPeople.isZero() && absentPeople.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "SPIKEBOOK_RETENTION_ABSENTPEOPLE must be at least 90 days, as 1100d");
        }
    }

    boolean erasesAbsentPeople() {
        return !absentPeople.isZero();
    }
}
