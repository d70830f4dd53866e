package org.spikebook.web.lti.key;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.PlatformHttp;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys that platforms publish, kept for an hour. A key that is not among them has them read again,
 * but not more often than every ten seconds, whatever tokens come. A platform that does not answer
 * is believed what it said last.
 */
@Component
public class PlatformKeys {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformKeys.class);
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration READ_AT_MOST_EVERY = Duration.ofSeconds(10);

    private final PlatformHttp http;
    private final Clock clock;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    PlatformKeys(PlatformHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    private record Reading(JWKSet keys, Instant at) {

        boolean isOlderThan(Duration age, Instant now) {
            return at.plus(age).isBefore(now);
        }

        Optional<RSAKey> find(String id) {
            return Optional.ofNullable(keys.getKeyByKeyId(id))
                    .filter(RSAKey.class::isInstance)
                    .map(RSAKey.class::cast);
        }
    }

    /**
     * The key with this identifier at an address.
     *
     * @throws LtiRefusal if the platform never said what its keys are, and does not answer
     */
    public Optional<RSAKey> find(String address, String id) {
        Instant now = clock.instant();
        Reading known = readings.get(address);
        if (known == null || known.isOlderThan(LIFETIME, now)) {
            known = read(address, now);
        }
        Optional<RSAKey> key = known.find(id);
        if (key.isEmpty() && known.isOlderThan(READ_AT_MOST_EVERY, now)) {
            key = read(address, now).find(id);
        }
        return key;
    }

    private Reading read(String address, Instant now) {
        return readings.compute(
                address,
                (_, before) -> {
                    if (before != null && !before.isOlderThan(READ_AT_MOST_EVERY, now)) {
                        // for another token, while this one waited
                        return before;
                    }
                    try {
                        return new Reading(download(address), now);
                    } catch (IOException | ParseException e) {
                        LOG.warn("Keys of a platform could not be read from {}", address, e);
                        if (before == null) {
                            throw LtiRefusal.of("keysUnavailable");
                        }
                        return new Reading(before.keys(), now);
                    }
                });
    }

    private JWKSet download(String address) throws IOException, ParseException {
        PlatformHttp.Answer answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Accept", "application/json"));
        if (!answer.isOk()) {
            throw new IOException("status " + answer.status());
        }
        return JWKSet.parse(answer.body());
    }
}
