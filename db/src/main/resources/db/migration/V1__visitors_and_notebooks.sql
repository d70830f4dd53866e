-- Every visitor is a row. A guest has no account_name; an account is the same row with a name and a password.
create table visitor (
    id            uuid primary key,
    display_name  varchar(80),
    account_name  varchar(40) unique,
    password_hash varchar(200),
    instructor    boolean not null,
    created_at    timestamp with time zone not null,
    last_seen_at  timestamp with time zone not null
);

-- What a browser holds in its cookie, as a hash: one row a browser.
create table device (
    token_hash   varchar(64) primary key,
    visitor_id   uuid not null references visitor (id),
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null
);
create index device_visitor on device (visitor_id);

create table setup_token (
    token_hash varchar(64) primary key,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);

-- Bodies by the SHA-256 of what they say; kept once, compressed, never changed.
create table content (
    sha256     varchar(64) primary key,
    size_bytes integer not null,
    gzip       bytea not null,
    created_at timestamp with time zone not null
);

create table notebook (
    id          uuid primary key,
    owner_id    uuid not null references visitor (id),
    title       varchar(200) not null,
    lesson_slug varchar(100),
    head        bigint not null,
    copied_from uuid references notebook (id),
    created_at  timestamp with time zone not null,
    updated_at  timestamp with time zone not null,
    deleted_at  timestamp with time zone
);
create index notebook_owner on notebook (owner_id, updated_at);

-- Append-only. Numbers count up within a notebook; the parent makes it a tree.
create table revision (
    notebook_id uuid not null references notebook (id),
    number      bigint not null,
    parent      bigint,
    sha256      varchar(64) not null references content (sha256),
    author_id   uuid not null references visitor (id),
    created_at  timestamp with time zone not null,
    primary key (notebook_id, number)
);

-- Undo, redo and jumps: the head moved without a new revision. Append-only.
create table head_move (
    notebook_id uuid not null references notebook (id),
    number      bigint not null,
    kind        varchar(10) not null,
    from_number bigint not null,
    to_number   bigint not null,
    moved_by    uuid not null references visitor (id),
    moved_at    timestamp with time zone not null,
    primary key (notebook_id, number)
);

-- What a cell gave for these inputs, seed and engine; true for everyone, so it has no owner.
create table cell_result (
    input_hash varchar(100) not null,
    seed       bigint not null,
    engine     varchar(60) not null,
    type       varchar(60) not null,
    sha256     varchar(64) not null references content (sha256),
    created_at timestamp with time zone not null,
    primary key (input_hash, seed, engine, type)
);
