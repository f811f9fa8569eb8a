package id.tanyapaspor.bot.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.files.FileAnswer;
import id.tanyapaspor.bot.files.StoredFile;
import id.tanyapaspor.bot.files.StoredFiles;

/** Files that officers sent to a visitor: whoever has not the cookie of that chat is told that there is no such page. */
@Controller
class OfficerFiles {

    static final String ADDRESS = "/tanya/berkas/";

    private final Visitors visitors;
    private final StoredFiles files;

    OfficerFiles(Visitors visitors, StoredFiles files) {
        this.visitors = visitors;
        this.files = files;
    }

    @GetMapping(ADDRESS + "{id}")
    void open(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredFile file = visitors.chat(request)
                .flatMap(chat -> files.find(id).filter(found -> found.chat().equals(chat.toString())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] content = files.content(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        FileAnswer.of(new ByteArrayInputStream(content), content.length).write(file.name(), file.name(), response);
    }
}
