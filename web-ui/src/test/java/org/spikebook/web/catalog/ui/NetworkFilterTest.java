package org.spikebook.web.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.text.Text;

import java.util.HashMap;
import java.util.Map;

class NetworkFilterTest {

    private static final NetworkTraits LEARNING_HUNDRED =
            new NetworkTraits(
                    Map.of("lif", Text.of(NetworkFilter.class, "network.neuron")), true, 100);

    @Test
    void filter_standsInTheAddress_andComesBackFromIt() {
        NetworkFilter filter =
                new NetworkFilter("lif", NetworkFilter.Learning.FIXED, NetworkFilter.Size.MEDIUM);

        assertThat(address(filter))
                .isEqualTo(Map.of("model", "lif", "learning", "fixed", "size", "medium"));
        assertThat(NetworkFilter.of(QueryParameters.simple(address(filter)))).isEqualTo(filter);
        assertThat(address(NetworkFilter.ALL)).isEmpty();
        assertThat(NetworkFilter.of(QueryParameters.empty())).isEqualTo(NetworkFilter.ALL);
    }

    @Test
    void unknownWords_leaveNothingOut() {
        QueryParameters address =
                QueryParameters.simple(Map.of("learning", "sometimes", "size", "huge"));

        assertThat(NetworkFilter.of(address)).isEqualTo(NetworkFilter.ALL);
    }

    @Test
    void sizes_haveTheirUpperLimitInThem() {
        assertThat(NetworkFilter.Size.SMALL.takes(LEARNING_HUNDRED)).isTrue();
        assertThat(NetworkFilter.Size.MEDIUM.takes(LEARNING_HUNDRED)).isFalse();
        assertThat(NetworkFilter.Size.ANY.takes(LEARNING_HUNDRED)).isTrue();
    }

    @Test
    void filter_takesWhatFitsInEachRespect() {
        assertThat(NetworkFilter.ALL.takes(LEARNING_HUNDRED)).isTrue();
        assertThat(filter("lif", NetworkFilter.Learning.LEARNS).takes(LEARNING_HUNDRED)).isTrue();
        assertThat(filter("lif", NetworkFilter.Learning.FIXED).takes(LEARNING_HUNDRED)).isFalse();
        assertThat(filter("relu", NetworkFilter.Learning.ANY).takes(LEARNING_HUNDRED)).isFalse();
    }

    private static NetworkFilter filter(String model, NetworkFilter.Learning learning) {
        return new NetworkFilter(model, learning, NetworkFilter.Size.SMALL);
    }

    private static Map<String, String> address(NetworkFilter filter) {
        Map<String, String> address = new HashMap<>();
        filter.describe(address);
        return address;
    }
}
