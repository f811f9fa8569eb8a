package id.tanyapaspor.bot.editor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.staff.Account;

/** All files at once: out as a zip, in as one. */
@Controller
class ArchivePages {

    private final Exports exports;
    private final Arrivals arrivals;
    private final ContentReleases releases;

    ArchivePages(Exports exports, Arrivals arrivals, ContentReleases releases) {
        this.exports = exports;
        this.arrivals = arrivals;
        this.releases = releases;
    }

    @GetMapping("/penyunting/berkas")
    String page() {
        return "editor/files";
    }

    @GetMapping("/penyunting/berkas/rilis-{number}.zip")
    ResponseEntity<byte[]> zip(@AuthenticationPrincipal Account account, @PathVariable long number)
            throws IOException {
        if (releases.find(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var zip = new ByteArrayOutputStream();
        ContentArchive.zip(exports.release(number, Author.of(account)), zip);
        String name = "tanyapaspor-rilis-" + number + ".zip";
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build()
                        .toString())
                .body(zip.toByteArray());
    }

    @PostMapping("/penyunting/berkas")
    String take(@AuthenticationPrincipal Account account, @RequestParam MultipartFile berkas,
            @RequestParam(defaultValue = "") String catatan, Model model) throws IOException {
        if (berkas.isEmpty()) {
            model.addAttribute("notice", Notice.NO_FILE);
            return page();
        }
        try (InputStream in = berkas.getInputStream()) {
            model.addAttribute("summary", arrivals.take(ContentArchive.unzip(in), Author.of(account),
                    catatan.strip()));
        } catch (ContentArchive.Refused e) {
            model.addAttribute("refused", e);
        }
        return page();
    }
}
