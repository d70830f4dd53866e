package org.spikebook.web.lti.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.Administer;
import org.spikebook.web.account.audit.Audit;
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
    private final Audit audit;
    private final IdGenerator ids;
    private final Clock clock;

    PlatformService(
            Authorization authorization,
            LtiPlatformRepository platforms,
            Audit audit,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.platforms = platforms;
        this.audit = audit;
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
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        LtiPlatformRow row = row(new LtiPlatformId(ids.generateId()), form);
        if (!platforms.insert(row)) {
            return registered();
        }
        audit.platform(visitor, AuditAction.PLATFORM_REGISTERED, row.name());
        LOG.info("Learning platform {} registered by {}", row.issuer(), visitor);
        return List.of();
    }

    private LtiPlatformRow row(LtiPlatformId id, PlatformForm form) {
        return new LtiPlatformRow(
                id,
                form.name().strip(),
                form.issuer().strip(),
                form.clientId().strip(),
                form.loginUrl().strip(),
                form.tokenUrl().strip(),
                form.jwksUrl().strip(),
                form.deploymentIds(),
                clock.instant());
    }

    /**
     * Changes a registration, but for its issuer, by which its people are known.
     *
     * @param form its deployments are the ones whose launches are accepted from now on; without
     *     any, the platform launches nothing
     * @return everything that is wrong; empty if it is changed
     */
    @Transactional
    public List<Problem> change(LtiPlatformId id, PlatformForm form) {
        VisitorId visitor = authorization.require(new Administer());
        LtiPlatformRow before = platforms.find(id).orElseThrow(ResourceNotFound::new);
        PlatformForm meant = form.withIssuer(before.issuer());
        List<Problem> problems = meant.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        LtiPlatformRow after = row(id, meant);
        if (!platforms.update(after)) {
            return registered();
        }
        audit.platform(visitor, AuditAction.PLATFORM_CHANGED, after.name());
        LOG.info("Learning platform {} changed by {}", before.issuer(), visitor);
        return List.of();
    }

    /** With how many classes the courses of a platform are connected. */
    @Transactional(readOnly = true)
    public int connectedClasses(LtiPlatformId id) {
        authorization.require(new Administer());
        return platforms.connectedClasses(id);
    }

    /**
     * Ends a registration: the platform launches nothing any more and gets no scores. Its people
     * keep their accounts, and classes their members and grades.
     */
    @Transactional
    public void delete(LtiPlatformId id) {
        VisitorId visitor = authorization.require(new Administer());
        LtiPlatformRow row = platforms.find(id).orElseThrow(ResourceNotFound::new);
        platforms.delete(id);
        audit.platform(visitor, AuditAction.PLATFORM_DELETED, row.name());
        LOG.info("Learning platform {} deleted by {}", row.issuer(), visitor);
    }

    private static List<Problem> registered() {
        return List.of(Problem.of(PlatformService.class, "/clientId", "platform.registered"));
    }
}
