package org.spikebook.web.account.email;

import org.spikebook.db.account.AccountEmail;
import org.spikebook.db.account.AccountEmailRepository;
import org.spikebook.db.account.EmailConfirmationRepository;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.account.mail.AccountMails;
import org.spikebook.web.account.mail.EmailAddress;
import org.spikebook.web.account.mail.MailLimits;
import org.spikebook.web.account.mail.Mailer;
import org.spikebook.web.account.password.OwnerProof;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The e-mail address of an account, by which its owner gets a link to a new password. It counts
 * once a link that was sent there was opened; entering one takes the password of the account, as it
 * would open the account to someone else.
 */
@Service
public class EmailService {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Authorization authorization;
    private final VisitorRepository visitors;
    private final AccountEmailRepository emails;
    private final EmailConfirmationRepository confirmations;
    private final PasswordLinkRepository passwordLinks;
    private final OwnerProof proof;
    private final Mailer mailer;
    private final AccountMails mails;
    private final MailLimits limits;
    private final Secrets secrets;
    private final Clock clock;

    EmailService(
            Authorization authorization,
            VisitorRepository visitors,
            AccountEmailRepository emails,
            EmailConfirmationRepository confirmations,
            PasswordLinkRepository passwordLinks,
            OwnerProof proof,
            Mailer mailer,
            AccountMails mails,
            MailLimits limits,
            Secrets secrets,
            Clock clock) {
        this.authorization = authorization;
        this.visitors = visitors;
        this.emails = emails;
        this.confirmations = confirmations;
        this.passwordLinks = passwordLinks;
        this.proof = proof;
        this.mailer = mailer;
        this.mails = mails;
        this.limits = limits;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The address of the current visitor's account; empty where there can be none, because this
     * server sends no mails or there is no password to forget.
     */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public Optional<EmailState> mine() {
        VisitorId visitor = authorization.require(new BeVisitor());
        return account(visitor)
                .map(row ->
                        new EmailState(
                                emails.of(row.id()).map(AccountEmail::address),
                                confirmations
                                        .of(row.id(), clock.instant())
                                        .map(AccountEmail::address)));
    }

    private Optional<VisitorRow> account(VisitorId visitor) {
        return Optional.of(visitor)
                .filter(_ -> mailer.isConfigured())
                .flatMap(visitors::find)
                .filter(row -> !row.isGuest() && row.passwordHash() != null);
    }

    /**
     * Sends a link to an address that confirms it for the current visitor's account. Links that
     * were sent before work no longer. The account is held meanwhile: a new password ends links, so
     * none may come of the password of before.
     *
     * @param password of the account
     * @return what is wrong; its path is {@code /address} or {@code /current}
     * @throws ResourceNotFound if the account can have no address
     */
    @ForAnyVisitor
    @Transactional
    public Optional<Problem> propose(String address, String password) {
        VisitorId visitor = authorization.require(new BeVisitor());
        visitors.lock(visitor);
        VisitorRow account = account(visitor).orElseThrow(ResourceNotFound::new);
        Optional<EmailAddress> entered = EmailAddress.of(address);
        if (entered.isEmpty()) {
            return Optional.of(EmailAddress.problem());
        }
        Optional<Problem> refusal =
                proof.refusal(account, password)
                        .or(limits::refusal)
                        .or(() -> limits.refusal(entered.get()));
        if (refusal.isEmpty()) {
            sendLink(account, new AccountEmail(visitor, entered.get().text(), Languages.current()));
        }
        return refusal;
    }

    private void sendLink(VisitorRow account, AccountEmail to) {
        confirmations.deleteOf(account.id());
        String token = secrets.newToken();
        Instant now = clock.instant();
        confirmations.insert(Secrets.hash(token), to, now, now.plus(LIFETIME));
        mailer.send(() -> List.of(mails.confirmation(to, account, token)));
    }

    /**
     * Takes the address from the current visitor's account, and ends links to confirm another, and
     * those to a new password that were mailed to it.
     */
    @ForAnyVisitor
    @Transactional
    public void remove() {
        VisitorId visitor = authorization.require(new BeVisitor());
        visitors.lock(visitor);
        Optional<AccountEmail> former = emails.of(visitor);
        emails.delete(visitor);
        confirmations.deleteOf(visitor);
        former.ifPresent(email -> ended(email, visitors.find(visitor).orElseThrow()));
    }

    private void ended(AccountEmail former, VisitorRow account) {
        passwordLinks.deleteOf(account.id());
        SecurityEvents.emailRemoved(account.id());
        mails.addressEnded(former, account);
    }

    /**
     * The address that a link confirms.
     *
     * @throws ResourceNotFound if it was used or has expired
     */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public String proposed(String token) {
        authorization.require(new BeVisitor());
        return proposal(token).address();
    }

    private AccountEmail proposal(String token) {
        return confirmations
                .find(Secrets.hash(token), clock.instant())
                .orElseThrow(ResourceNotFound::new);
    }

    /**
     * Confirms the address of a link, which is used up. The address that the account had before is
     * told so, and links to a new password that were mailed there work no longer. Who opens the
     * link need not be signed in: it shows that they read the mails.
     *
     * @throws ResourceNotFound if it was used or has expired
     */
    @ForAnyVisitor
    @Transactional
    public void confirm(String token) {
        authorization.require(new BeVisitor());
        AccountEmail email = proposal(token);
        visitors.lock(email.account()); // before its links, as where one is made
        if (!confirmations.delete(Secrets.hash(token))) {
            throw new ResourceNotFound();
        }
        Optional<AccountEmail> former =
                emails.of(email.account()).filter(had -> !had.address().equals(email.address()));
        emails.replace(email, clock.instant());
        SecurityEvents.emailConfirmed(email.account());
        former.ifPresent(had -> {
            passwordLinks.deleteOf(email.account());
            mails.addressEnded(had, visitors.find(email.account()).orElseThrow());
        });
    }
}
