package org.spikebook.web.notebook.retention;

import org.spikebook.web.limit.SettingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Settings under {@code spikebook.results.*}.
 *
 * @param lifetime how long results of trainings and of sweeps are kept to which nothing refers
 */
@ConfigurationProperties("spikebook.results")
public record ResultProperties(@DefaultValue("730d") Duration lifetime) {

    public ResultProperties {
        new SettingRules("spikebook.results").atLeast("lifetime", lifetime, Duration.ofDays(1));
    }
}
