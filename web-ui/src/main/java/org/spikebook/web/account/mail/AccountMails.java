package org.spikebook.web.account.mail;

import org.spikebook.db.account.AccountEmail;
import org.spikebook.db.account.AccountEmailRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.account.device.NewBrowser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** What is written to the owners of accounts, in the language in which they gave their address. */
@Component
public class AccountMails {

    /** The page of links that confirm an address. */
    public static final String CONFIRM = "confirm-email";

    /** The page of links to a new password. */
    public static final String NEW_PASSWORD = "new-password";

    private final Mailer mailer;
    private final AccountEmailRepository emails;

    AccountMails(Mailer mailer, AccountEmailRepository emails) {
        this.mailer = mailer;
        this.emails = emails;
    }

    /** The link that confirms an address. */
    public Mail confirmation(AccountEmail to, VisitorRow account, String token) {
        return mail(to, "confirm", account, mailer.link(CONFIRM, token));
    }

    /** The link to a new password of an account. */
    public Mail passwordLink(AccountEmail to, VisitorRow account, String token) {
        return mail(to, "password", account, mailer.link(NEW_PASSWORD, token));
    }

    /** Tells the owner of an account, if they have an address, that its password is another. */
    public void passwordChanged(VisitorRow account) {
        emails.of(account.id()).ifPresent(to -> tell(to, "changed", account));
    }

    /** Tells the owner of an account, if they have an address, of a sign-in on a new browser. */
    @EventListener
    void signedIn(NewBrowser event) {
        VisitorRow account = event.account();
        emails.of(account.id()).ifPresent(to -> tell(to, "browser", account));
    }

    /** Tells the former address of an account that it is its address no more. */
    public void addressEnded(AccountEmail former, VisitorRow account) {
        tell(former, "ended", account);
    }

    private void tell(AccountEmail to, String key, VisitorRow account) {
        mailer.send(() -> List.of(mail(to, key, account, mailer.server())));
    }

    private static Mail mail(AccountEmail to, String key, VisitorRow account, String address) {
        String name = String.valueOf(account.displayName());
        return new Mail(to, text(to, key + ".subject"), text(to, key + ".text", name, address));
    }

    private static String text(AccountEmail to, String key, Object... args) {
        return Text.of(AccountMails.class, key, args).withLocalArgsIn(to.language());
    }
}
