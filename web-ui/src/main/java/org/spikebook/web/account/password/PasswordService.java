package org.spikebook.web.account.password;

import org.spikebook.db.account.EmailConfirmationRepository;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountRules;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.mail.AccountMails;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** Changes passwords of accounts. */
@Service
public class PasswordService {

    private final Authorization authorization;
    private final VisitorRepository visitors;
    private final PasswordLinkRepository links;
    private final EmailConfirmationRepository confirmations;
    private final PasswordEncoder passwords;
    private final OwnerProof proof;
    private final Devices devices;
    private final AccountMails mails;

    PasswordService(
            Authorization authorization,
            VisitorRepository visitors,
            PasswordLinkRepository links,
            EmailConfirmationRepository confirmations,
            PasswordEncoder passwords,
            OwnerProof proof,
            Devices devices,
            AccountMails mails) {
        this.authorization = authorization;
        this.visitors = visitors;
        this.links = links;
        this.confirmations = confirmations;
        this.passwords = passwords;
        this.proof = proof;
        this.devices = devices;
        this.mails = mails;
    }

    /**
     * Gives the current visitor's account another password, makes all its browsers strangers (the
     * one that asked is given a new token by its page), ends links to a new password and to another
     * e-mail address, and tells the address that it has. Wrong current passwords are limited, as
     * someone else may sit before a browser that is signed in. The account is held meanwhile: of
     * two changes together, the second needs the password that the first one made.
     *
     * @param current the password until now
     * @return what is wrong; its path is {@code /current} or {@code /password}
     * @throws ResourceNotFound if the visitor has no account
     */
    @ForAnyVisitor
    @Transactional
    public Optional<Problem> change(String current, String password) {
        VisitorId visitor = authorization.require(new BeVisitor());
        visitors.lock(visitor);
        VisitorRow account =
                visitors.find(visitor)
                        .filter(row -> !row.isGuest())
                        .orElseThrow(ResourceNotFound::new);
        String name = String.valueOf(account.accountName());
        Optional<Problem> problem = AccountRules.passwordProblem(name, password);
        return problem.isPresent() ? problem : change(account, current, password);
    }

    private Optional<Problem> change(VisitorRow account, String current, String password) {
        Optional<Problem> refusal = proof.refusal(account, current);
        if (refusal.isPresent()) {
            return refusal;
        }
        visitors.changePassword(account.id(), passwords.encode(password));
        links.deleteOf(account.id());
        confirmations.deleteOf(account.id());
        devices.forgetAll(account.id());
        SecurityEvents.passwordChanged(account.id());
        mails.passwordChanged(account);
        return Optional.empty();
    }
}
