package org.spikebook.web.classroom.roster;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.InvitationRow;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ReadableCode;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The list of a class as CSV, a line a person. */
@Component
class RosterCsv {

    private static final List<String> COLUMNS =
            List.of("name", "email", "number", "group", "role", "joined", "code");

    String of(
            List<MemberRow> members,
            Map<VisitorId, RosterDetails> details,
            List<InvitationRow> invitations) {
        Csv csv = Csv.of(COLUMNS.stream().map(column -> text("csv." + column)).toList());
        for (MemberRow member : members) {
            csv.row(
                    cells(
                            member.name(),
                            details.getOrDefault(member.visitor(), RosterDetails.NONE),
                            text("csv.role." + member.role().name().toLowerCase(Locale.ROOT)),
                            member.joinedAt().toString(),
                            ""));
        }
        for (InvitationRow invitation : invitations) {
            csv.row(
                    cells(
                            invitation.name(),
                            invitation.details(),
                            text("csv.role.student"),
                            "",
                            ReadableCode.grouped(invitation.joinCode())));
        }
        return csv.toString();
    }

    private static Stream<?> cells(
            String name, RosterDetails details, String role, String joined, String code) {
        return Stream.of(
                name,
                orEmpty(details.email()),
                orEmpty(details.number()),
                orEmpty(details.group()),
                role,
                joined,
                code);
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }

    private static String text(String key) {
        return Text.of(RosterCsv.class, key).in(Languages.current());
    }
}
