//go:build windows

// Does to files what virus scanners and indexers do: opens each new one, and while it has it open, lets nobody rename or delete it.
// scanner.exe FOLDER MILLISECONDS PATTERN scans whatever comes below the folder under a name like `*.csv`, and prints what it opened.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

func main() {
	folder, pattern := os.Args[1], os.Args[3]
	milliseconds, err := strconv.Atoi(os.Args[2])
	if err != nil {
		panic(err)
	}
	known := map[string]bool{}
	for ready := false; ; ready = true {
		there := map[string]bool{}
		filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return nil
			}
			matches, err := filepath.Match(pattern, entry.Name())
			if err != nil {
				panic(err)
			}
			there[path] = matches
			if matches && !known[path] && ready {
				there[path] = scan(path, time.Duration(milliseconds)*time.Millisecond)
			}
			return nil
		})
		known = there
		if !ready {
			fmt.Println("ready")
		}
	}
}

// Whether the file could be opened.
func scan(path string, duration time.Duration) bool {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		panic(err)
	}
	// Others may read and write, but FILE_SHARE_DELETE is missing, which a rename needs too.
	share := uint32(syscall.FILE_SHARE_READ | syscall.FILE_SHARE_WRITE)
	file, err := syscall.CreateFile(name, syscall.GENERIC_READ, share, nil, syscall.OPEN_EXISTING, 0, 0)
	if err != nil {
		return false
	}
	fmt.Println(filepath.Base(path))
	go func() {
		time.Sleep(duration)
		syscall.CloseHandle(file)
	}()
	return true
}
