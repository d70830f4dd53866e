package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.db.account.SetupTokenRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How an account is made, set up and signed in to. */
@WebTest
class AccountServiceTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired AccountService service;
    @Autowired SetupService setup;
    @Autowired VisitorService current;
    @Autowired VisitorRepository visitorRows;
    @Autowired NotebookService notebooks;
    @Autowired SetupTokenRepository setupTokens;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    @Test
    void becomeAccount_keepsTheRowAndTheWork() {
        VisitorId guest = visitors.asNewGuest();
        OpenNotebook notebook = notebooks.createFromLesson("01-from-spike-to-silicon");

        AccountResult result = service.becomeAccount("Ada1", PASSWORD);

        assertThat(((AccountResult.Made) result).visitor().id()).isEqualTo(guest);
        assertThat(notebooks.open(notebook.id()).notebook()).isEqualTo(notebook.notebook());
        assertThat(visitorRows.find(guest).orElseThrow().passwordHash())
                .startsWith("{hmac-bcrypt}$2a$10$")
                .doesNotContain("horse");
    }

    @Test
    void becomeAccount_withEverythingWrong_saysEverything() {
        visitors.asNewGuest();

        List<Problem> problems = problems(service.becomeAccount("a", "short"));

        assertThat(problems).extracting(Problem::path).containsExactly("/name", "/password");
        assertThat(problems(service.becomeAccount("Bob", "ü".repeat(129))))
                .extracting(Problem::code)
                .containsExactly("passwordLong");
    }

    @Test
    void becomeAccount_withAPasswordOf11Characters_isRefused() {
        visitors.asNewGuest();

        assertThat(problems(service.becomeAccount("Bell", "xq7 lamp ri")))
                .extracting(Problem::code)
                .containsExactly("passwordShort");
        assertThat(problems(service.becomeAccount("Bell", "😀".repeat(6) + "xq7 z")))
                .extracting(Problem::code)
                .containsExactly("passwordShort");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2024!",
                "qwertyuiop12",
                "123456789012",
                "abababababab",
                "Turing123456",
                "spikebook2026"
            })
    void becomeAccount_withAPasswordThatIsGuessedSoon_isRefused(String password) {
        visitors.asNewGuest();

        assertThat(problems(service.becomeAccount("Turing", password)))
                .extracting(Problem::code)
                .containsExactly("passwordWeak");
    }

    @Test
    void passwordOf128CharactersOfAnyScript_isMade_andEachOfThemCounts() {
        visitors.asNewGuest();
        String password = "Häuser für Füchse 狐の家 ".repeat(6).substring(0, 127);
        assertThat(service.becomeAccount("Hypatia", password + "x"))
                .isInstanceOf(AccountResult.Made.class);
        visitors.asNewGuest();

        assertThat(service.signIn("Hypatia", password + "y"))
                .isInstanceOf(SignInResult.Refused.class);
        assertThat(service.signIn("Hypatia", password + "x"))
                .isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void passwordFromBeforeLongOnes_stillSignsIn() {
        VisitorId account = visitors.asNewGuest();
        visitorRows.becomeAccount(
                account,
                "Theano",
                "theano",
                "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        visitors.asNewGuest();

        assertThat(service.signIn("Theano", PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void becomeAccount_withAPasswordOf64CharactersAndSpaces_isMade() {
        visitors.asNewGuest();
        String password = "a long sentence, with commas and blanks, that is in no dictionary";

        assertThat(service.becomeAccount("Noether", password))
                .isInstanceOf(AccountResult.Made.class);
        visitors.asNewGuest();
        assertThat(service.signIn("Noether", password)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(service.signIn("Noether", password.substring(0, 64)))
                .isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void becomeAccount_withANameThatIsLongerInSmallLetters_isRefused() {
        visitors.asNewGuest();

        assertThat(problems(service.becomeAccount("İ".repeat(40), PASSWORD)))
                .extracting(Problem::code)
                .containsExactly("nameBad");
    }

    @Test
    void becomeAccount_withATakenName_isRefusedWhateverItsCase() {
        visitors.asNewGuest();
        service.becomeAccount("Grace", PASSWORD);
        visitors.asNewGuest();

        assertThat(problems(service.becomeAccount("gRACE", PASSWORD)))
                .extracting(Problem::code)
                .containsExactly("nameTaken");
    }

    @Test
    void signIn_withAWrongPassword_saysNoMoreThanForAnUnknownName() {
        visitors.asNewGuest();
        service.becomeAccount("Lovelace", PASSWORD);
        visitors.asNewGuest();

        SignInResult wrong = service.signIn("Lovelace", "not the password");

        assertThat(wrong).isEqualTo(service.signIn("Nobody at all", "not the password"));
    }

    @Test
    @Transactional
    void setupLinks_ofSeveralNodes_workUntilOneIsUsed() {
        jdbc.sql("update visitor set instructor = false").update();
        String first = setup.newToken().orElseThrow();
        String second = setup.newToken().orElseThrow();
        visitors.asNewGuest();
        assertThat(setup.isOpen(second)).isTrue();

        AccountResult result = setup.complete(first, "First", PASSWORD);

        assertThat(((AccountResult.Made) result).visitor().instructor()).isTrue();
        assertThat(current.current().instructor()).isTrue();
        assertThat(setup.newToken()).isEmpty();
        visitors.asNewGuest();
        for (String link : List.of(first, second)) {
            assertThat(problems(setup.complete(link, "Second", PASSWORD)))
                    .extracting(Problem::code)
                    .containsExactly("linkUsed");
        }
        assertThat(current.current().guest()).isTrue();
    }

    @Test
    void setup_underANameThatIsTaken_saysSo_andKeepsTheLink() {
        visitors.asNewGuest();
        service.becomeAccount("Germain", PASSWORD);
        String link = openLink();
        visitors.asNewGuest();

        assertThat(problems(setup.complete(link, "germain", PASSWORD)))
                .extracting(Problem::code)
                .containsExactly("nameTaken");

        assertThat(setup.isOpen(link)).isTrue();
        assertThat(current.current().guest()).isTrue();
        jdbc.sql("delete from setup_token").update();
    }

    /** As one of a server that has no instructor yet. */
    private String openLink() {
        String token = "t".repeat(43);
        Instant now = Instant.now();
        setupTokens.insert(Secrets.hash(token), now, now.plus(Duration.ofHours(1)));
        return token;
    }

    private static List<Problem> problems(AccountResult result) {
        return result instanceof AccountResult.Refused(var problems) ? problems : List.of();
    }
}
