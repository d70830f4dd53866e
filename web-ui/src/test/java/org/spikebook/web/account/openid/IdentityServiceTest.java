package org.spikebook.web.account.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountEntry;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.admin.AccountAdministration;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.password.OwnerProof;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@WebTest
class IdentityServiceTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String ISSUER = "https://login.example.org";

    @Autowired IdentityService service;
    @Autowired AccountService accounts;
    @Autowired AccountAdministration administration;
    @Autowired NotebookService notebooks;
    @Autowired VisitorRepository rows;
    @Autowired OwnerProof proof;
    @Autowired Devices devices;
    @Autowired TestVisitors visitors;
    @Autowired Authorization authorization;
    @Autowired Identities identities;
    @Autowired AccountEntry entry;

    private final List<String> tokens = new ArrayList<>();

    @Test
    void entry_byAPasswordThatIsAnotherByNow_isRefused() {
        VisitorId ada = account("Somerville");
        VisitorRow proved = rows.find(ada).orElseThrow();
        VisitorId guest = visitors.asNewGuest();

        rows.changePassword(ada, "{noop}another");

        assertThat(entry.enter(guest, proved))
                .isInstanceOfSatisfying(
                        SignInResult.Refused.class,
                        refused ->
                                assertThat(refused.problem().code()).isEqualTo("changedMeanwhile"));
    }

    @Test
    void newIdentity_whoseNameAnAccountHas_isAskedWhetherTheyAreOne() {
        VisitorId ada = account("Ada7");
        visitors.asNewGuest();
        ProviderIdentity identity = identity("ask", "ada7");

        OidcOutcome outcome = service.signIn(identity, tokens::add);

        assertThat(outcome).isEqualTo(new OidcOutcome.Unknown(identity, "ada7"));
        assertThat(tokens).isEmpty();
        assertThat(rows.find(ada).orElseThrow().isGuest()).isFalse();
        assertThat(mineAs(ada).identities()).isEmpty();
    }

    @Test
    void accountOfTheSameName_isLinkedByItsPasswordOnly_andGetsTheGuestsWork() {
        VisitorId ada = account("Ada8");
        visitors.asNewGuest();
        notebooks.createEmpty();
        ProviderIdentity identity = identity("prove", "ada8");

        SignInResult wrong = service.signInAndLink(identity, "ada8", "not the password");
        assertThat(wrong).isInstanceOf(SignInResult.Refused.class);
        assertThat(mineAs(ada).identities()).isEmpty();

        visitors.asNewGuest();
        notebooks.createEmpty();
        SignInResult right = service.signInAndLink(identity, "ada8", PASSWORD);

        assertThat(((SignInResult.SignedIn) right).migrated()).isEqualTo(1);
        SignInMethods mine = mineAs(ada);
        assertThat(mine.password()).isTrue();
        assertThat(mine.identities()).extracting(LinkedIdentity::subject).containsExactly("prove");
    }

    @Test
    void whoIsNotTheOne_getsAnAccountUnderAFreeName() {
        account("Ada9");
        VisitorId guest = visitors.asNewGuest();
        ProviderIdentity identity = identity("other", "ada9");

        SignInResult result = service.create(identity);

        assertThat(result).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(rows.find(guest).orElseThrow().accountName()).isEqualTo("ada9-2");
        assertThat(rows.find(guest).orElseThrow().displayName()).isEqualTo("Name of other");
        assertThatThrownBy(() -> service.create(identity)).isInstanceOf(ResourceNotFound.class);
        visitors.asNewGuest();
        assertThat(service.create(identity)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void identityWithoutAUsableName_getsARandomOne() {
        VisitorId guest = visitors.asNewGuest();

        service.signIn(identity("nameless"), tokens::add);

        assertThat(rows.find(guest).orElseThrow().accountName()).matches("user-[a-z0-9]{8}");
        assertThat(devices.find(tokens.getFirst()).orElseThrow().id()).isEqualTo(guest);
    }

    @Test
    void whereNoAccountsAreMade_onlyLinkedOnesGetIn() {
        IdentityService closed = with(List.of(), false);
        visitors.asNewGuest();
        ProviderIdentity identity = identity("closed", "closed");

        assertThat(closed.signIn(identity, tokens::add))
                .isEqualTo(new OidcOutcome.Unknown(identity, null));
        assertThat(closed.createsAccounts()).isFalse();
        assertThatThrownBy(() -> closed.create(identity)).isInstanceOf(ResourceNotFound.class);

        VisitorId owner = account("Closed1");
        assertThat(closed.link(identity, owner.toString())).isInstanceOf(OidcOutcome.Linked.class);
        visitors.asNewGuest();
        assertThat(closed.signIn(identity, tokens::add)).isEqualTo(new OidcOutcome.SignedIn(0));
        assertThat(devices.find(tokens.getFirst()).orElseThrow().id()).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@uni.example, false, true",
        "ada@CS.uni.example, false, true",
        "ada@uni.example, true, false",
        "ada@other.example, false, false",
        "ada@xuni.example, false, false",
        "uni.example, false, false",
        "'', false, false"
    })
    void domains_letInTheirVerifiedAddressesOnly(String email, boolean denied, boolean isIn) {
        IdentityService ofUniversity = with(List.of(" Uni.example", "cs.uni.example"), true);
        visitors.asNewGuest();
        ProviderIdentity identity =
                new ProviderIdentity(
                        ISSUER, "domain-" + email + denied, email, denied, "Ada", List.of());

        OidcOutcome outcome = ofUniversity.signIn(identity, tokens::add);

        assertThat(outcome instanceof OidcOutcome.SignedIn).isEqualTo(isIn);
        assertThat(tokens).hasSize(isIn ? 1 : 0);
    }

    @Test
    void identity_ofAnotherAccount_isNotLinked() {
        VisitorId first = account("First1");
        ProviderIdentity identity = identity("first", "x");
        service.link(identity, first.toString());
        VisitorId second = account("Second1");

        OidcOutcome outcome = service.link(identity, second.toString());

        assertThat(outcome)
                .extracting(refused -> ((OidcOutcome.Refused) refused).problem().code())
                .isEqualTo("linkedElsewhere");
        assertThat(service.mine().identities()).isEmpty();
    }

    @Test
    void lastWayIn_isNotUnlinked() {
        VisitorId guest = visitors.asNewGuest();
        service.signIn(identity("last"), tokens::add);

        assertThat(service.unlink(ISSUER, "last")).map(Problem::code).contains("lastWayIn");
        assertThat(service.mine().identities()).hasSize(1);

        service.link(identity("second"), guest.toString());
        assertThat(service.unlink(ISSUER, "last")).isEmpty();
        assertThat(service.mine().identities())
                .extracting(LinkedIdentity::subject)
                .containsExactly("second");
        visitors.asNewGuest();
        service.unlink(ISSUER, "second");
        assertThat(mineAs(guest).identities()).hasSize(1);
    }

    @Test
    void linkingAndUnlinking_standInTheAudit() {
        VisitorId owner = account("Audited1");
        service.link(identity("audited"), owner.toString());
        service.unlink(ISSUER, "audited");

        visitors.asNewAdministrator();
        assertThat(administration.changes())
                .filteredOn(change -> change.subject().equals("Audited1"))
                .extracting(change -> change.action())
                .containsExactlyInAnyOrder(
                        AuditAction.IDENTITY_LINKED, AuditAction.IDENTITY_UNLINKED);
    }

    @Test
    void visitorWhoIsSignedIn_isNotMadeAnotherAccount() {
        VisitorId owner = account("Signed1");

        OidcOutcome outcome = service.signIn(identity("signed"), tokens::add);

        assertThat(outcome).isInstanceOf(OidcOutcome.Refused.class);
        assertThat(mineAs(owner).identities()).isEmpty();
    }

    private IdentityService with(List<String> domains, boolean createAccounts) {
        OidcProperties settings =
                new OidcProperties(
                        ISSUER, "client", "", "", "", "name", "email", domains, createAccounts);
        return new IdentityService(
                authorization, identities, rows, accounts, entry, proof, settings);
    }

    private VisitorId account(String name) {
        VisitorId guest = visitors.asNewGuest();
        accounts.becomeAccount(name, PASSWORD);
        return guest;
    }

    private SignInMethods mineAs(VisitorId visitor) {
        visitors.as(visitor);
        return service.mine();
    }

    private static ProviderIdentity identity(String subject, String... accountNames) {
        return new ProviderIdentity(
                ISSUER, subject, "", false, "Name of " + subject, List.of(accountNames));
    }

    @Test
    void linking_needsThePassword_orABrowserThatHasJustSignedIn() {
        visitors.asNewGuest();
        String name = "L" + UUID.randomUUID().toString().substring(0, 8);
        accounts.becomeAccount(name, "correct horse battery");

        assertThat(service.linkRefusal("not this one").orElseThrow().code())
                .isEqualTo("wrongPassword");
        assertThat(service.linkRefusal("correct horse battery")).isEmpty();

        VisitorId byProvider = visitors.asNewGuest();
        rows.becomeAccount(byProvider, "Ida", byProvider.toString(), null);
        visitors.as(byProvider);
        assertThat(service.linkRefusal("").orElseThrow().code()).isEqualTo("signInAgain");
    }
}
