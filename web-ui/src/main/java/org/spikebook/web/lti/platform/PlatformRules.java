package org.spikebook.web.lti.platform;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.lti.WebAddress;

import java.util.ArrayList;
import java.util.List;

/** What a registration must be like. */
final class PlatformRules {

    private static final int MAX_NAME_LENGTH = 80;
    private static final int MAX_ISSUER_LENGTH = 300;

    /** Of a client and of a deployment, by the standard. */
    private static final int MAX_ID_LENGTH = 255;

    private PlatformRules() {}

    /** The deployments of a text, each once. */
    static List<String> deployments(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Everything that is wrong; paths name the fields. */
    static List<Problem> problems(PlatformForm form) {
        List<Problem> problems = new ArrayList<>();
        text(form.name(), MAX_NAME_LENGTH, "/name", problems);
        text(form.issuer(), MAX_ISSUER_LENGTH, "/issuer", problems);
        text(form.clientId(), MAX_ID_LENGTH, "/clientId", problems);
        address(form.loginUrl(), "/loginUrl", problems);
        address(form.tokenUrl(), "/tokenUrl", problems);
        address(form.jwksUrl(), "/jwksUrl", problems);
        problems.addAll(deploymentProblems(form.deployments()));
        return problems;
    }

    private static List<Problem> deploymentProblems(String lines) {
        boolean isLong = deployments(lines).stream().anyMatch(id -> id.length() > MAX_ID_LENGTH);
        return isLong
                ? List.of(problem("/deployments", "platform.tooLong", MAX_ID_LENGTH))
                : List.of();
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
        return Problem.of(PlatformRules.class, path, code, args);
    }
}
