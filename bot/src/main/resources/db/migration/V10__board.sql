-- Why a ticket came to an officer; it stands in `handover` too, which is too long to be read for counting.
alter table ticket add column reason text;

-- What the board asks for: tickets that entered, were first answered or ended within some days. The first index holds all
-- that is needed to count who was taken before a ticket though they came later.
create index ticket_entered on ticket (entered_at, id, office, first_taken_at);
create index ticket_answered on ticket (answered_at);
create index ticket_closed on ticket (closed_at);
