-- What the board asks for: tickets that entered, were first answered or ended within some days. The first index holds all
-- that is needed to count who was taken before a ticket though they came later.
create index ticket_entered on ticket (entered_at, id, office, first_taken_at);
create index ticket_answered on ticket (answered_at);
create index ticket_closed on ticket (closed_at);
