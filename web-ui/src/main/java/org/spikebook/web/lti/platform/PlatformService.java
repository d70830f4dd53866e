package org.spikebook.web.lti.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.Administer;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.util.List;

/** The learning platforms that may launch, for administrators. */
@Service
public class PlatformService {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformService.class);

    private final Authorization authorization;
    private final LtiPlatformRepository platforms;
    private final IdGenerator ids;
    private final Clock clock;

    PlatformService(
            Authorization authorization,
            LtiPlatformRepository platforms,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.platforms = platforms;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of them by name. */
    @Transactional(readOnly = true)
    public List<LtiPlatformRow> platforms() {
        authorization.require(new Administer());
        return platforms.all();
    }

    /**
     * Registers a platform.
     *
     * @return everything that is wrong; empty if it is registered
     */
    @Transactional
    public List<Problem> register(PlatformForm form) {
        VisitorId visitor = authorization.require(new Administer());
        List<Problem> problems = PlatformRules.problems(form);
        if (!problems.isEmpty()) {
            return problems;
        }
        LtiPlatformRow row = row(form);
        if (!platforms.insert(row)) {
            return List.of(Problem.of(PlatformService.class, "/clientId", "platform.registered"));
        }
        LOG.info("Learning platform {} registered by {}", row.issuer(), visitor);
        return List.of();
    }

    private LtiPlatformRow row(PlatformForm form) {
        return new LtiPlatformRow(
                new LtiPlatformId(ids.generateId()),
                form.name().strip(),
                form.issuer().strip(),
                form.clientId().strip(),
                form.loginUrl().strip(),
                form.tokenUrl().strip(),
                form.jwksUrl().strip(),
                PlatformRules.deployments(form.deployments()),
                clock.instant());
    }

    /**
     * Accepts launches of these deployments of a platform, and of no others; without any, the
     * platform launches nothing.
     *
     * @param deployments one a line
     * @return what is wrong with them
     */
    @Transactional
    public List<Problem> setDeployments(LtiPlatformId id, String deployments) {
        VisitorId visitor = authorization.require(new Administer());
        LtiPlatformRow row = platforms.find(id).orElseThrow(ResourceNotFound::new);
        List<Problem> problems = PlatformRules.deploymentProblems(deployments);
        if (problems.isEmpty()) {
            platforms.setDeployments(id, PlatformRules.deployments(deployments));
            LOG.info("Deployments of learning platform {} changed by {}", row.issuer(), visitor);
        }
        return problems;
    }
}
