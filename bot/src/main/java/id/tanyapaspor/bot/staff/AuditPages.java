package id.tanyapaspor.bot.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.staff.AuditAnchor.Anchor;
import id.tanyapaspor.bot.staff.AuditLog.Entry;
import id.tanyapaspor.bot.staff.AuditLog.Filter;

/** The audit log for admins to read, and whether its chain holds. */
@Controller
@RequestMapping("/petugas/audit")
class AuditPages {

    static final int PAGE = 50;

    private final AuditLog audit;
    private final AuditAnchor anchor;
    private final Accounts accounts;
    private final Times times;
    private final InstantSource clock;

    AuditPages(AuditLog audit, AuditAnchor anchor, Accounts accounts, Times times, InstantSource clock) {
        this.audit = audit;
        this.anchor = anchor;
        this.accounts = accounts;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String read(@RequestParam(defaultValue = "") String siapa, @RequestParam(defaultValue = "") String apa,
            @RequestParam(defaultValue = "") String pada,
            @RequestParam(defaultValue = "9223372036854775807") long sebelum,
            Model model) {
        return shown(new Filter(siapa.strip(), apa.strip(), pada.strip(), sebelum), anchor.latest(), model);
    }

    /** Checks the whole chain now. */
    @PostMapping
    String check(Model model) {
        var now = new Anchor(clock.instant(), audit.verify());
        return shown(new Filter("", "", "", Long.MAX_VALUE), Optional.of(now), model);
    }

    /** One row more than is shown tells whether there are older ones. */
    private String shown(Filter filter, Optional<Anchor> check, Model model) {
        List<Entry> found = audit.search(filter, PAGE + 1);
        List<Entry> page = found.subList(0, Math.min(found.size(), PAGE));
        List<Account> people = accounts.all();
        model.addAttribute("filter", filter);
        model.addAttribute("rows", page);
        model.addAttribute("older", found.size() > PAGE ? page.getLast().seq() : null);
        model.addAttribute("newest", filter.before() == Long.MAX_VALUE);
        model.addAttribute("people", people);
        model.addAttribute("names", new Names(people));
        model.addAttribute("check", check.orElse(null));
        model.addAttribute("times", times);
        return "staff/audit";
    }

    /** Names of people in the place of ids. */
    record Names(List<Account> people) {

        public String of(String id) {
            String account = id.substring(id.indexOf(':') + 1);
            return id.startsWith("staff:") || id.startsWith("account:")
                    ? people.stream().filter(person -> person.id().equals(account)).map(Account::name).findFirst()
                            .orElse(id)
                    : id;
        }
    }
}
