; The installer, for Inno Setup 6.4: for one person and without an administrator.
;   ISCC tools\windows\setup.iss                     of dist\sspass-desktop
;   ISCC /DFolder=C:\some\folder tools\windows\setup.iss
; Plans and the data of the program ({userappdata}\sspass) are never touched, not even by an uninstall.

#ifndef Folder
  #define Folder "..\..\dist\sspass-desktop"
#endif
#define Program "SSPASS Desktop"
#define Exe "sspass-desktop.exe"
#define Version GetStringFileInfo(Folder + "\" + Exe, "FileVersion")
#define Stamped GetStringFileInfo(Folder + "\" + Exe, "ProductVersion")
#define Kind "SSPASS.Plan"

[Setup]
AppId={{5F6C9B0E-6C2D-4D1B-9A57-0C0B7B7F2A61}
AppName={#Program}
AppVersion={#Version}
AppVerName={#Program} {#Stamped}
AppPublisher={#Program}
VersionInfoVersion={#Version}
DefaultDirName={localappdata}\Programs\{#Program}
DisableDirPage=auto
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
; what runs is asked to close, and saves; it is not started again by itself
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
OutputDir=..\..\dist
OutputBaseFilename=sspass-desktop-{#Version}-setup
SetupIconFile=..\..\resources\app\program.ico
UninstallDisplayIcon={app}\{#Exe}
UninstallDisplayName={#Program} {#Version}
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes

[Languages]
Name: "ko"; MessagesFile: "compiler:Languages\Korean.isl"

[CustomMessages]
ko.PlanFile=사업계획 파일

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; an older version may have had files that this one has not
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[Icons]
Name: "{userprograms}\{#Program}"; Filename: "{app}\{#Exe}"
Name: "{userdesktop}\{#Program}"; Filename: "{app}\{#Exe}"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Software\Classes\.sspass"; ValueType: string; ValueData: "{#Kind}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.sspass\OpenWithProgids"; ValueType: string; ValueName: "{#Kind}"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\{#Kind}"; ValueType: string; ValueData: "{cm:PlanFile}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\{#Kind}\DefaultIcon"; ValueType: string; ValueData: "{app}\_internal\resources\app\plan.ico"
Root: HKCU; Subkey: "Software\Classes\{#Kind}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Exe}"" ""%1"""

[Run]
Filename: "{app}\{#Exe}"; Description: "{cm:LaunchProgram,{#Program}}"; Flags: nowait postinstall skipifsilent
