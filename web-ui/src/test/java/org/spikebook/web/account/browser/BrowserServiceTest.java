package org.spikebook.web.account.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.device.Devices;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class BrowserServiceTest {

    @Autowired BrowserService service;
    @Autowired Devices devices;
    @Autowired TestVisitors visitors;

    private VisitorId account;
    private String laptop;
    private String phone;

    @BeforeEach
    void twoBrowsers() {
        account = visitors.asNewAccount("Ada");
        laptop = devices.register(account);
        phone = devices.register(account);
        visitors.as(account);
    }

    @Test
    void mine_areThoseOfTheAccount_andHoldNoToken() {
        assertThat(service.mine())
                .hasSize(2)
                .allSatisfy(each -> {
                    assertThat(each.current()).isFalse();
                    assertThat(each.key()).isNotEqualTo(laptop).isNotEqualTo(phone);
                });
        visitors.asNewAccount("Ben");
        assertThat(service.mine()).isEmpty();
    }

    @Test
    void signOut_makesThatBrowserAStranger_andNoOther() {
        SignedInBrowser chosen = service.mine().getFirst();

        service.signOut(chosen);

        assertThat(service.mine()).hasSize(1).doesNotContain(chosen);
        assertThat(devices.find(laptop).isPresent()).isNotEqualTo(devices.find(phone).isPresent());
    }

    @Test
    void signOut_ofABrowserOfAnother_doesNothing() {
        SignedInBrowser others = service.mine().getFirst();
        visitors.asNewAccount("Eve");

        service.signOut(others);

        assertThat(devices.find(laptop)).isPresent();
        assertThat(devices.find(phone)).isPresent();
    }

    @Test
    void signOutOthers_leavesNoneButTheOneThatAsks() {
        service.signOutOthers();

        assertThat(service.mine()).isEmpty();
        assertThat(devices.find(laptop)).isEmpty();
        assertThat(devices.find(phone)).isEmpty();
    }
}
