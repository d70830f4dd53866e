-- What version 0.2 (migrations 1 to 18) had written: a class in which Ada submitted a notebook. See Version02Test, which adds the contents.
insert into visitor (id, display_name, account_name, password_hash, instructor, created_at, last_seen_at, administrator, disabled_at, signed_in_at)
values ('00000000-0000-0000-0000-000000000001', 'Grace', 'grace', 'not used', true, timestamp with time zone '2026-11-30 09:00:00+00', timestamp with time zone '2026-11-30 10:00:00+00', true, null, timestamp with time zone '2026-11-30 10:00:00+00');
insert into visitor (id, display_name, instructor, created_at, last_seen_at)
values ('00000000-0000-0000-0000-000000000002', null, false, timestamp with time zone '2026-11-30 09:00:00+00', timestamp with time zone '2026-11-30 10:00:00+00');
insert into device (token_hash, visitor_id, created_at, expires_at)
values ('a1b2', '00000000-0000-0000-0000-000000000002', timestamp with time zone '2026-11-30 09:00:00+00', timestamp with time zone '2027-11-30 09:00:00+00');

insert into notebook (id, owner_id, title, lesson_slug, head, created_at, updated_at)
values ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 'Noise', '05-noise', 2, timestamp with time zone '2026-11-30 09:00:00+00', timestamp with time zone '2026-11-30 10:00:00+00');
insert into revision (notebook_id, number, parent, sha256, author_id, created_at)
values ('00000000-0000-0000-0000-000000000003', 1, null, 'dccf75af5cf7df9263dd84563fd5b3b26026c89ee3c6b4e1b4e98e69dae4cbb6', '00000000-0000-0000-0000-000000000002', timestamp with time zone '2026-11-30 09:00:00+00');
insert into revision (notebook_id, number, parent, sha256, author_id, created_at)
values ('00000000-0000-0000-0000-000000000003', 2, 1, '7597671a7b0ab20bb9ef527c4a4e20edbf8c95023ea983910482e5d9782a0695', '00000000-0000-0000-0000-000000000002', timestamp with time zone '2026-11-30 10:00:00+00');
insert into cell_result (input_hash, seed, engine, type, sha256, created_at)
values ('sha256:network', 7, 'spikebook-engine/9', 'recording', '973d5cd4d1c9a99d1e00481a952b1f3664919095bb4f153c489091d1123c9cde', timestamp with time zone '2026-11-30 10:00:00+00');
insert into notebook_share (id, notebook_id, token_hash, with_answers, created_at, expires_at)
values ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000003', 'c3d4', true, timestamp with time zone '2026-11-30 10:00:00+00', null);

insert into course (id, title, join_code, created_by, created_at)
values ('00000000-0000-0000-0000-000000000005', 'Neural computation', 'AB12CD', '00000000-0000-0000-0000-000000000001', timestamp with time zone '2026-11-30 09:00:00+00');
insert into course_member (course_id, visitor_id, role, name, name_key, joined_at, email, student_number, group_name)
values ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000001', 'INSTRUCTOR', 'Grace', 'grace', timestamp with time zone '2026-11-30 09:00:00+00', null, null, null);
insert into course_member (course_id, visitor_id, role, name, name_key, joined_at, email, student_number, group_name)
values ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000002', 'STUDENT', 'Ada', 'ada', timestamp with time zone '2026-11-30 09:00:00+00', 'ada@example.org', 's-1', 'A');
insert into assignment (id, course_id, lesson_slug, title, policy, due_at, created_at, withdrawn_at, opens_at, closes_at, time_zone, late_percent_per_day, late_least_percent)
values ('00000000-0000-0000-0000-000000000006', '00000000-0000-0000-0000-000000000005', '05-noise', 'Noise', 'BEST', timestamp with time zone '2026-12-01 12:00:00+00', timestamp with time zone '2026-11-30 09:00:00+00', null, null, timestamp with time zone '2026-12-04 12:00:00+00', 'Europe/Berlin', 25, 50);
insert into question_answer (assignment_id, question_id, visitor_id, answer, answered_at)
values ('00000000-0000-0000-0000-000000000006', 'rate', '00000000-0000-0000-0000-000000000002', '42 Hz', timestamp with time zone '2026-11-30 10:00:00+00');

insert into submission (id, receipt, digest, assignment_id, notebook_id, revision, visitor_id, lesson_slug, sha256, engine, submitted_at)
values ('00000000-0000-0000-0000-000000000007', 'G6ZGE7JQKK6CPNUV', 'sha256:digest', '00000000-0000-0000-0000-000000000006', '00000000-0000-0000-0000-000000000003', 2, '00000000-0000-0000-0000-000000000002', '05-noise', '7597671a7b0ab20bb9ef527c4a4e20edbf8c95023ea983910482e5d9782a0695', 'spikebook-engine/9', timestamp with time zone '2026-11-30 10:00:00+00');
insert into submission_part (submission_id, cell_id, sha256, signed)
values ('00000000-0000-0000-0000-000000000007', 'training', '624acdbfe3b12d435f2ed21ff86a9414470e57dc82f4d355a5c997636373005b', true);
insert into grade (submission_id, number, points, max_points, detail, engine, graded_at)
values ('00000000-0000-0000-0000-000000000007', 1, 3, 10, 'as measured', 'spikebook-engine/9', timestamp with time zone '2026-11-30 10:00:00+00');
insert into grade (submission_id, number, points, max_points, detail, engine, graded_at, source, marks, graded_by, reason)
values ('00000000-0000-0000-0000-000000000007', 2, 4.5, 10, 'as measured', 'spikebook-engine/9', timestamp with time zone '2026-11-30 10:00:00+00', 'MANUAL', 'by hand', '00000000-0000-0000-0000-000000000001', 'The explanation is right');
insert into job (id, owner_id, kind, notebook_id, cell_id, state, payload, result, cancel_requested, attempts, max_seconds, created_at, updated_at, finished_at)
values ('00000000-0000-0000-0000-000000000008', '00000000-0000-0000-0000-000000000002', 'training', '00000000-0000-0000-0000-000000000003', 'training', 'DONE', null, 'learned', false, 1, 600, timestamp with time zone '2026-11-30 09:00:00+00', timestamp with time zone '2026-11-30 10:00:00+00', timestamp with time zone '2026-11-30 10:00:00+00');
