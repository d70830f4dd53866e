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

    /** Accepts launches of these deployments, and of no others. */
    public void setDeployments(LtiPlatformId id, List<String> deployments) {
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
