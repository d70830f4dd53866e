package org.spikebook.web.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.web.lti.TestPlatform;

import java.util.List;
import java.util.Map;

/** Which addresses of services a launch may name. */
class LaunchAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://lms.example, https://lms.example/items/1, true",
        "https://lms.example, http://lms.example/items/1, false",
        "https://lms.example, http://localhost:8080/items/1, false",
        "https://lms.example, http://127.0.0.1/items/1, false",
        "https://lms.example, file:///etc/passwd, false",
        "https://lms.example, https://name@lms.example/, false",
        "http://localhost:9, http://localhost:9/items/1, true",
        "http://localhost:9, http://lms.example/items/1, false"
    })
    void lineItem_isTaken_ifItsAddressCanBeThePlatforms(
            String issuer, String lineItem, boolean taken) {
        Launch launch = Launch.of(claims(issuer, lineItem));

        assertThat(launch.scoreUrl() != null).isEqualTo(taken);
    }

    private static JWTClaimsSet claims(String issuer, String lineItem) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("ada")
                .claim(TestPlatform.LTI + "roles", List.of("Learner"))
                .claim(TestPlatform.LTI + "deployment_id", "1")
                .claim(TestPlatform.LTI + "context", Map.of("id", "course"))
                .claim(TestPlatform.LTI + "resource_link", Map.of("id", "link"))
                .claim(
                        TestPlatform.GRADES,
                        Map.of("scope", List.of(TestPlatform.SCORE), "lineitem", lineItem))
                .build();
    }
}
