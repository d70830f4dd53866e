package org.spikebook.web.account.recovery;

import org.spikebook.db.account.AccountEmail;
import org.spikebook.db.account.AccountEmailRepository;
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
import org.spikebook.web.account.mail.Mail;
import org.spikebook.web.account.mail.MailLimits;
import org.spikebook.web.account.mail.Mailer;
import org.spikebook.web.common.ForAnyVisitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Mails links to new passwords. Neither the answer nor its time tells whether an address is known:
 * it is looked up on the thread that sends mails.
 */
@Service
public class ForgottenPasswordService {

    private static final Duration LIFETIME = Duration.ofHours(1);

    /** Of one person. */
    private static final int MOST_ACCOUNTS = 5;

    private final Authorization authorization;
    private final VisitorRepository visitors;
    private final AccountEmailRepository emails;
    private final PasswordLinkRepository links;
    private final Mailer mailer;
    private final AccountMails mails;
    private final MailLimits limits;
    private final Secrets secrets;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgottenPasswordService(
            Authorization authorization,
            VisitorRepository visitors,
            AccountEmailRepository emails,
            PasswordLinkRepository links,
            Mailer mailer,
            AccountMails mails,
            MailLimits limits,
            Secrets secrets,
            TransactionOperations transaction,
            Clock clock) {
        this.authorization = authorization;
        this.visitors = visitors;
        this.emails = emails;
        this.links = links;
        this.mailer = mailer;
        this.mails = mails;
        this.limits = limits;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether this server mails links. */
    @ForAnyVisitor
    public boolean isOffered() {
        authorization.require(new BeVisitor());
        return mailer.isConfigured();
    }

    /**
     * Mails a link to each account that has confirmed an address and has a password. Links that
     * others made stay: no stranger ends them by asking for another. Beyond the limit of one
     * address nothing is sent, and nothing said.
     *
     * @return what is wrong with the text, or that too many requests came from this network;
     *     nothing about the address
     */
    @ForAnyVisitor
    public Optional<Problem> request(String address) {
        authorization.require(new BeVisitor());
        Optional<EmailAddress> entered = EmailAddress.of(address);
        if (entered.isEmpty()) {
            return Optional.of(EmailAddress.problem());
        }
        Optional<Problem> refusal = limits.refusal();
        if (refusal.isEmpty() && limits.admits(entered.get())) {
            mailer.send(() -> write(entered.get()));
        }
        return refusal;
    }

    private List<Mail> write(EmailAddress address) {
        return emails.at(address.text(), MOST_ACCOUNTS).stream()
                .map(AccountEmail::account)
                .flatMap(account -> write(account, address).stream())
                .toList();
    }

    private Optional<Mail> write(VisitorId account, EmailAddress address) {
        return Objects.requireNonNull(transaction.execute(_ -> writeHolding(account, address)));
    }

    /**
     * Looks again once the account is held: the address may have been replaced or taken away since
     * it was found, which ended the links that there were by then.
     */
    private Optional<Mail> writeHolding(VisitorId account, EmailAddress address) {
        visitors.lock(account); // before its links, as where they end
        return emails.of(account)
                .filter(to -> AccountEmail.key(to.address()).equals(address.key()))
                .flatMap(to ->
                        visitors.find(account)
                                .filter(row -> !row.isDisabled() && row.passwordHash() != null)
                                .map(row -> write(to, row)));
    }

    private Mail write(AccountEmail to, VisitorRow account) {
        String token = secrets.newToken();
        Instant now = clock.instant();
        links.insert(Secrets.hash(token), account.id(), now, now.plus(LIFETIME));
        SecurityEvents.passwordLinkMailed(account.id());
        return mails.passwordLink(to, account, token);
    }
}
