-- A learning platform (Moodle, Canvas) that may launch, as the administrator registered it.
create table lti_platform (
    id         uuid primary key,
    name       varchar(80) not null,
    issuer     varchar(300) not null,
    client_id  varchar(255) not null,
    login_url  varchar(1000) not null,
    token_url  varchar(1000) not null,
    jwks_url   varchar(1000) not null,
    created_at timestamp with time zone not null,
    unique (issuer, client_id)
);

create table lti_deployment (
    platform_id   uuid not null references lti_platform (id),
    deployment_id varchar(255) not null,
    primary key (platform_id, deployment_id)
);

-- The server's own keys as JWK with their private half: the newest signs, all are published.
create table lti_key (
    id         varchar(60) primary key,
    jwk        text not null,
    created_at timestamp with time zone not null
);

-- A launch under way, by the hashes of its secrets: asked for, then verified (with its claims), then taken once.
create table lti_login (
    state_hash   varchar(64) primary key,
    platform_id  uuid not null references lti_platform (id),
    nonce        varchar(64) not null,
    browser_hash varchar(64) not null,
    target       varchar(1000) not null,
    expires_at   timestamp with time zone not null,
    ticket_hash  varchar(64) unique,
    claims       text
);
create index lti_login_platform on lti_login (platform_id);
create index lti_login_expiry on lti_login (expires_at);

-- Which account a person of a platform is.
create table lti_identity (
    issuer     varchar(300) not null,
    subject    varchar(255) not null,
    visitor_id uuid not null references visitor (id),
    created_at timestamp with time zone not null,
    primary key (issuer, subject)
);
create index lti_identity_visitor on lti_identity (visitor_id);

-- A course of a platform, and the class that an instructor connected it with.
create table lti_context (
    id              uuid primary key,
    platform_id     uuid not null references lti_platform (id),
    deployment_id   varchar(255) not null,
    context_id      varchar(255) not null,
    title           varchar(200) not null,
    course_id       uuid references course (id),
    memberships_url varchar(1000),
    unique (platform_id, deployment_id, context_id)
);
create index lti_context_course on lti_context (course_id);

-- What a person is in a course of a platform, as its last launch said.
create table lti_enrollment (
    context_id  uuid not null references lti_context (id),
    visitor_id  uuid not null references visitor (id),
    role        varchar(20) not null,
    launched_at timestamp with time zone not null,
    primary key (context_id, visitor_id)
);
create index lti_enrollment_visitor on lti_enrollment (visitor_id);

-- A link in a course of a platform: the assignment that it opens (none: the class), and where its scores go.
create table lti_link (
    id            uuid primary key,
    context_id    uuid not null references lti_context (id),
    resource_id   varchar(255) not null,
    title         varchar(200) not null,
    assignment_id uuid references assignment (id),
    score_url     varchar(1000),
    unique (context_id, resource_id)
);
create index lti_link_assignment on lti_link (assignment_id);

-- The last score of a student that was sent, or is to be sent again.
create table lti_score (
    link_id     uuid not null references lti_link (id),
    visitor_id  uuid not null references visitor (id),
    points      double precision not null,
    max_points  double precision not null,
    attempts    integer not null,
    next_at     timestamp with time zone,
    sent_at     timestamp with time zone,
    failure     varchar(200),
    primary key (link_id, visitor_id)
);
create index lti_score_visitor on lti_score (visitor_id);
create index lti_score_next on lti_score (next_at);
