package org.spikebook.web.lti.platform;

import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.lti.WebAddress;

import java.util.ArrayList;
import java.util.List;

/**
 * A registration as an administrator enters it.
 *
 * @param deployments one a line
 */
public record PlatformForm(
        String name,
        String issuer,
        String clientId,
        String loginUrl,
        String tokenUrl,
        String jwksUrl,
        String deployments) {

    private static final int MAX_NAME_LENGTH = 80;
    private static final int MAX_ISSUER_LENGTH = 300;

    /** Of a client and of a deployment, by the standard. */
    private static final int MAX_ID_LENGTH = 255;

    /** Of a platform that is not entered yet. */
    public static final PlatformForm EMPTY = new PlatformForm("", "", "", "", "", "", "");

    /** As it is registered. */
    public static PlatformForm of(LtiPlatformRow row) {
        return new PlatformForm(
                row.name(),
                row.issuer(),
                row.clientId(),
                row.loginUrl(),
                row.tokenUrl(),
                row.jwksUrl(),
                String.join("\n", row.deployments()));
    }

    PlatformForm withIssuer(String other) {
        return new PlatformForm(name, other, clientId, loginUrl, tokenUrl, jwksUrl, deployments);
    }

    /** The deployments, each once. */
    List<String> deploymentIds() {
        return deployments
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Everything that is wrong; paths name the fields. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        text(name, MAX_NAME_LENGTH, "/name", problems);
        text(issuer, MAX_ISSUER_LENGTH, "/issuer", problems);
        text(clientId, MAX_ID_LENGTH, "/clientId", problems);
        address(loginUrl, "/loginUrl", problems);
        address(tokenUrl, "/tokenUrl", problems);
        address(jwksUrl, "/jwksUrl", problems);
        if (deploymentIds().stream().anyMatch(id -> id.length() > MAX_ID_LENGTH)) {
            problems.add(problem("/deployments", "platform.tooLong", MAX_ID_LENGTH));
        }
        return problems;
    }

    private static void text(String text, int limit, String path, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(problem(path, "platform.missing"));
        } else if (text.strip().length() > limit) {
            problems.add(problem(path, "platform.tooLong", limit));
        }
    }

    private static void address(String text, String path, List<Problem> problems) {
        if (WebAddress.of(text.strip()).isEmpty()) {
            problems.add(problem(path, "platform.address"));
        }
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(PlatformForm.class, path, code, args);
    }
}
