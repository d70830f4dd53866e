package org.spikebook.db.lti;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Rows of {@code lti_platform} with their deployments. */
@Repository
public class LtiPlatformRepository {

    private final JdbcClient jdbc;

    public LtiPlatformRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a platform; false if its issuer has a registration under this client. */
    public boolean insert(LtiPlatformRow row) {
        boolean added =
                jdbc.sql(
                                        """
                                        insert into lti_platform (id, name, issuer, client_id, login_url, token_url, jwks_url, created_at)
                                        values (:id, :name, :issuer, :client, :login, :token, :jwks, :createdAt)
                                        on conflict do nothing
                                        """)
                                .param("id", row.id().value())
                                .param("name", row.name())
                                .param("issuer", row.issuer())
                                .param("client", row.clientId())
                                .param("login", row.loginUrl())
                                .param("token", row.tokenUrl())
                                .param("jwks", row.jwksUrl())
                                .param("createdAt", timestamp(row.createdAt()))
                                .update()
                        == 1;
        if (added) {
            setDeployments(row.id(), row.deployments());
        }
        return added;
    }

    /**
     * Changes a registration, but for its issuer: people are known by it.
     *
     * @return false if the issuer has another registration under this client
     */
    public boolean update(LtiPlatformRow row) {
        long others =
                jdbc.sql(
                                """
                                select count(*) from lti_platform
                                where issuer = (select issuer from lti_platform where id = :id) and client_id = :client
                                and id <> :id
                                """)
                        .param("id", row.id().value())
                        .param("client", row.clientId())
                        .query(Long.class)
                        .single();
        if (others > 0) {
            return false;
        }
        jdbc.sql(
                        """
                        update lti_platform set name = :name, client_id = :client, login_url = :login, token_url = :token,
                        jwks_url = :jwks where id = :id
                        """)
                .param("id", row.id().value())
                .param("name", row.name())
                .param("client", row.clientId())
                .param("login", row.loginUrl())
                .param("token", row.tokenUrl())
                .param("jwks", row.jwksUrl())
                .update();
        setDeployments(row.id(), row.deployments());
        return true;
    }

    /** With how many classes its courses are connected. */
    public int connectedClasses(LtiPlatformId id) {
        return jdbc.sql(
                        """
                        select count(distinct course_id) from lti_context where platform_id = :id
                        """)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Removes a registration with its courses, their links and the scores that were sent. Accounts
     * of its people stay, as do classes and their members.
     */
    public void delete(LtiPlatformId id) {
        String contexts = "(select id from lti_context where platform_id = :id)";
        for (String rows :
                List.of(
                        "lti_score where link_id in (select id from lti_link where context_id in "
                                + contexts
                                + ")",
                        "lti_link where context_id in " + contexts,
                        "lti_enrollment where context_id in " + contexts,
                        "lti_context where platform_id = :id",
                        "lti_login where platform_id = :id",
                        "lti_deployment where platform_id = :id",
                        "lti_platform where id = :id")) {
            jdbc.sql("delete from " + rows).param("id", id.value()).update();
        }
    }

    /** Accepts launches of these deployments, and of no others. */
    private void setDeployments(LtiPlatformId id, List<String> deployments) {
        jdbc.sql("delete from lti_deployment where platform_id = :id")
                .param("id", id.value())
                .update();
        for (String deployment : deployments) {
            jdbc.sql(
                            "insert into lti_deployment (platform_id, deployment_id) values (:id,"
                                    + " :deployment)")
                    .param("id", id.value())
                    .param("deployment", deployment)
                    .update();
        }
    }

    public Optional<LtiPlatformRow> find(LtiPlatformId id) {
        return jdbc.sql("select * from lti_platform where id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    /** The registrations of an issuer, which has one for each client. */
    public List<LtiPlatformRow> ofIssuer(String issuer) {
        return jdbc.sql("select * from lti_platform where issuer = :issuer order by client_id")
                .param("issuer", issuer)
                .query(this::row)
                .list();
    }

    /** By name. */
    public List<LtiPlatformRow> all() {
        return jdbc.sql("select * from lti_platform order by name, id").query(this::row).list();
    }

    private LtiPlatformRow row(ResultSet row, int number) throws SQLException {
        LtiPlatformId id = new LtiPlatformId(uuid(row, "id"));
        return new LtiPlatformRow(
                id,
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                row.getString("login_url"),
                row.getString("token_url"),
                row.getString("jwks_url"),
                deployments(id),
                instant(row, "created_at"));
    }

    private List<String> deployments(LtiPlatformId id) {
        return jdbc.sql(
                        """
                        select deployment_id from lti_deployment where platform_id = :id order by deployment_id
                        """)
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
