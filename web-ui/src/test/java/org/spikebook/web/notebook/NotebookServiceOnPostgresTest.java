package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.PostgresTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class NotebookServiceOnPostgresTest extends NotebookServiceTest {

    @Autowired JdbcClient jdbc;

    @Test
    void database_ofThisTest_isPostgresql() {
        assertThat(jdbc.sql("select version()").query(String.class).single())
                .startsWith("PostgreSQL");
    }
}
