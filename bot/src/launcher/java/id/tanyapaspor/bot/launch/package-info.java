/** What `java -jar` starts: finds a new enough Java before anything else is loaded. */
package id.tanyapaspor.bot.launch;
