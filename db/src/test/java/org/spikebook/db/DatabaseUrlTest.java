package org.spikebook.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.org/spikebook, ?",
        "jdbc:postgresql://db.example.org:5433/spikebook?connectTimeout=9, &",
        "jdbc:postgresql://192.0.2.7/spikebook, ?",
        "jdbc:postgresql://[2001:db8::1]:5432/spikebook, ?",
        "'jdbc:postgresql://localhost,db.example.org/spikebook', ?",
        "jdbc:postgresql://localhost.example.org/spikebook, ?"
    })
    void serverOnAnotherMachine_isSpokenToByTlsOnly_andProvesItsName(String text, String sign) {
        assertThat(new DatabaseUrl(text).encrypted())
                .isEqualTo(text + sign + "sslmode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org/spikebook?sslmode=disable",
                "jdbc:postgresql://db.example.org/spikebook?connectTimeout=9&sslmode=verify-ca",
                "jdbc:postgresql://db.example.org/spikebook?ssl=true"
            })
    void whatAnAddressSaysOfEncryption_stands(String text) {
        assertThat(new DatabaseUrl(text).encrypted()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/spikebook",
                "jdbc:postgresql://127.0.0.1:5432/spikebook",
                "jdbc:postgresql://[::1]:5432/spikebook",
                "jdbc:postgresql:///spikebook",
                "jdbc:postgresql:spikebook",
                "jdbc:h2:file:/var/lib/spikebook/spikebook;MODE=PostgreSQL"
            })
    void databaseOnThisMachine_isLeftAsItIs(String text) {
        assertThat(new DatabaseUrl(text).encrypted()).isEqualTo(text);
    }
}
